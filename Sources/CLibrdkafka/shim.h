#pragma once
// The mock cluster's header needs the client's, so this order is required.
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>
