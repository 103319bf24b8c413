"""Words too common to tell what a text is about."""

from remiss.language.fold import fold

_COMMON = """
alla allt alltså andra andras annan annat att av bara behöver beskrivs bl bland blev bli blir blivit båda både bättre
bör de del delar dem den denna deras dess dessa det detta dig din dina dit ditt dock du då där däremot därför efter
eftersom egen eget egna eller en enligt er era ert ett exempel exempelvis finns fler flera flest fram framför från få
får för före genom ger ges gjort gör göra ha hade han har hela henne hennes hon honom hur här i ifrån in inför ingen
inget inom inte istället ju kan kommer kring kunde kunna kunnat lika lite man med mellan men mer mera mest mig min
mina mindre mitt mot mycket många måste ned ner ni nu någon något några när och också om oss på redan respektive rör
samma samt se sedan ser sig sin sina sitt ska skall skulle som stor stora större så sådan sådana sådant såväl t ta tas
till tillsammans tre två under upp ut utan utifrån vad var vara varför varit varje vars vem vi via vid vidare vilka
vilken vilket vill vår våra vårt åt är även över
""".split()
_FOLDED = frozenset(fold(word) for word in _COMMON)


def is_stopword(word: str) -> bool:
    """Return whether a word says nothing of the matter: function words, and any word of one letter."""
    folded = fold(word)
    return len(folded) < 2 or folded in _FOLDED
