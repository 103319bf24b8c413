"""Words that carry grammar rather than matter, in Swedish and English.

Two unrelated sentences share such words by chance; the diff gives them little weight. The list is short on purpose: a
word that can bear the meaning of a change in a plan ("bör", "must", "alla", "only") is not in it.
"""

_SWEDISH = """
att av de dem den denna dess dessa det detta du en enligt er ett från för genom han har hon hos i inom ja jag med men
mellan mot ni när och om oss på samt sig sin sina sitt som så till under upp ut utan vad vi vid vilka vilken vilket vår
våra vårt än är åt även då där eller dock efter blir bli blev blivit var vara varit över
""".split()

_ENGLISH = """
a about an and are as at be been being but by can could did do does for from had has have he her his in into is it its
of on or our she so such than that the their them then there these they this those through to upon was we were what
when where which while who whose will with would
""".split()

FUNCTION_WORDS = frozenset(_SWEDISH) | frozenset(_ENGLISH)
"""Lower case."""
