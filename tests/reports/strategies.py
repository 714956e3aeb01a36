"""Reports that hold any text at all, for the promises that every format makes."""

from hypothesis import strategies as st

from tests.factory import article, candidate, identifier, listing, match, report, snapshot
from xref.model import Evidence, Mention, PartyType, Subject

WORDS = st.text(st.characters(), max_size=40) | st.sampled_from(
    ["\x1b[2J", "=1+1", "[bold]x[/bold]", "[/]", "\u202eabc", "a\r\nb", "\t@x", ":smile:", "\ud800"]
)


@st.composite
def reports(draw):
    """A report whose every text is arbitrary."""
    words = lambda: draw(WORDS)  # noqa: E731
    seen = Mention(words(), draw(st.integers(0, 50)), draw(st.integers(0, 50)), 1, words())
    subject = Subject(words(), draw(st.sampled_from(PartyType)), (seen, seen))
    listed = listing(
        words(), aliases=(words(),), uid=words(), programs=(words(),), url=words(), identifiers=(identifier(words()),)
    )
    found = candidate(listed, draw(st.floats(0, 1)), evidence={"name": Evidence(draw(st.floats(0, 1)), words())})
    told = article(words(), words(), title=words())
    lists = (snapshot(publisher=words(), excerpt=draw(st.booleans()), stale=draw(st.booleans())),)
    return report(match(subject, found), article=told, unknowns=(subject,), lists=lists)
