/// The rules that no schema can say.
enum ContractRules {
    static let markdown = """
        Departments receive work orders and send answers; every answer with a good signature gets a receipt.

        **Delivery.** At least once, in order within a case. Know a work order by `order.id` and file it once; commit your \
        offset when the filing is durable. An answer is known by `order` and `serial`: the same again gets the first outcome, \
        other content under the same serial is refused (`answer-conflict`).

        **Partition.** Write an answer to the partition number that its work order came from. A message elsewhere is passed on \
        to where it belongs, so a wrong partitioner costs time and nothing else.

        **Signature.** `onevisit-signature` is HMAC-SHA256 in lower-case hexadecimal, with the department's key, over these \
        lines, each ended by a line feed, and then the body's bytes: topic, `ce_id`, `ce_source`, `ce_type`, `ce_subject`, \
        `ce_time`, `ce_tenant`, `ce_jurisdiction`. A missing header is an empty line. Check it on what you receive. A message \
        without a good one is put away unread.

        **Admitted answers.**

        \(AdmittedAnswers.markdown)
        **Limits.** Headers: \(WireLimits.headerCount), \(WireLimits.headerBytes) bytes together. An answer's body: \
        \(WireLimits.answerBytes) bytes; files travel over HTTP (`POST /v1/files`) and are named in the answer.

        **Versions.** A type's name ends in its version. Within a version members are only added, and optional ones only to \
        answers. Unknown members are refused where answers enter, kept on the way, and to be passed over by you. Codes of \
        refusals, kinds of events and admitted answers are open lists: treat an unknown one as you treat the rest. Whatever \
        old readers would misread is a new version, and both are published for a time that is announced.

        """
}
