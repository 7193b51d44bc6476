import ArgumentParser
import HTTPAPI
print("onevisit")
