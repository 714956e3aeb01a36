"""Reports that hold any text at all, for the promises that every format makes."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.factory import CREATED, article, candidate, identifier, listing, match, report, snapshot
from xref.model import Decision, Evidence, Mention, PartyType, Scope, Subject, Verdict

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
    verdict, lapsed = draw(st.sampled_from(Verdict)), draw(st.sampled_from(["", words()]))
    scope = draw(st.sampled_from(Scope))
    said = Decision(1, verdict, words(), words(), CREATED, scope, CREATED, lapsed, (words(),))
    found = replace(found, decision=draw(st.none() | st.just(said)))
    told = article(words(), words(), title=words())
    lists = (snapshot(publisher=words(), excerpt=draw(st.booleans()), stale=draw(st.booleans())),)
    return report(match(subject, found), article=told, unknowns=(subject,), lists=lists)
