"""Personal data out of what leaves: handles, phones, e-mails and names become pseudonyms, equal ones equal."""

from hiddenlinks.redact.pseudonyms import PSEUDONYM
from hiddenlinks.redact.redactor import Redactor

__all__ = ["PSEUDONYM", "Redactor"]
