"""Every error that xref raises on purpose.

XrefError
├── SettingsError     a setting, option or argument is wrong: the user must change it
├── WebError          an address could not be fetched: the network or the publisher
├── SourceError       a list was refused as a whole: what was stored before stays in use
│   └── ParseError    a list file is not in the publisher's format
├── SnapshotError     what is stored here is damaged, locked or cannot be written
├── ReportError       a report that was kept cannot be read, or has no such place
├── DecisionError     what was decided cannot be read or kept: the database, or what is said
└── ArticleError      an article cannot be read
"""


class XrefError(Exception):
    """Something outside xref is wrong; the message names the thing, the place and the cure."""


class SettingsError(XrefError):
    """A setting, option or argument has a value that is not allowed."""


class WebError(XrefError):
    """An address could not be fetched."""


class SourceError(XrefError):
    """A list was refused as a whole."""


class ParseError(SourceError):
    """A list file does not have the form its publisher documents."""


class SnapshotError(XrefError):
    """A stored list is damaged, locked, missing or cannot be written."""


class ArticleError(XrefError):
    """An article cannot be read."""


class ReportError(XrefError):
    """A report that was kept cannot be read, or has no such match or candidate."""


class DecisionError(XrefError):
    """The book of decisions cannot be read or written, or a decision lacks what it needs."""
