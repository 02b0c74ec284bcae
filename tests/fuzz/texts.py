"""Hostile texts, made of pieces that have broken readers of quotations before."""

from hypothesis import strategies as st

MARKS = tuple("\"'“”‘’„‟‚‛«»‹›「」『』`´″＂〝〞—–-*_[](){}<>&|;:,.!?…/\\#=+@")
SPACES = (
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "\r",
    "\t",
    "\x0b",
    "\x0c",
    "\x1c",
)
UNSEEN = (
    *("\0", "\x1b[31m", "\x7f", "\x85", "\xa0", "\xad", "\u034f", "\u200b", "\u200d"),
    *("\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\u2060", "\ufeff"),
    *("\ufffe", "\uffff", "\ue000", "\U0010ffff", "\U000e0041"),
)
HALVES = ("\ud800", "\udbff", "\udc00", "\udfff", "\ud83d\ude00")
LETTERS = (
    *(
        "a",
        "é",
        "e\u0301",
        "\u0301",
        "ß",
        "İ",
        "ﬁ",
        "Ǆ",
        "ж",
        "ש",
        "ا",
        "好",
        "た",
        "1",
    ),
    *("½", "²", "٣", "𝒜", "👩‍🚀", "🇳🇴", "A", "O’", "Mc", "-"),
)
WORDS = (
    *("Ann Lee", "Mr. Dahl", "Mayor Ida Holm", "the minister", "a spokesman", "she"),
    *(
        "he",
        "they",
        "I",
        "we",
        "Brussels",
        "the council",
        "Ann",
        "Lee’s",
        "U.S.",
        "No. 2",
    ),
    *("said", "says", "told", "denied that", "according to", "asked whether", "claims"),
    *(
        "said Ann Lee",
        "she said",
        "“we leave at noon,”",
        "that it rains",
        "per Reuters",
    ),
    *(
        "Ann Lee:",
        "Q:",
        "A:",
        "declined to comment",
        "who",
        "whose",
        "not",
        "and",
        "or",
    ),
    *("=1+1", "<script>", "</said>", "]]>", "&amp;", "http://a.b/c?d=e"),
)
PIECES = (*MARKS, *SPACES, *UNSEEN, *HALVES, *LETTERS, *WORDS)

_LIKELY = st.sampled_from((*WORDS, *SPACES[:4], *MARKS[:12], " ", " ", " "))


def texts(max_pieces=40):
    """Texts that are hostile all over, in part, or not at all but for their marks."""
    hostile = st.lists(st.sampled_from(PIECES), max_size=max_pieces).map("".join)
    likely = st.lists(_LIKELY, max_size=max_pieces).map("".join)
    spaced = st.lists(st.sampled_from(PIECES), max_size=max_pieces).map(" ".join)
    any_text = st.text(st.characters(), max_size=max_pieces)
    return st.one_of(likely, spaced, hostile, any_text)


def text_of(data):
    """The text that some bytes stand for, so that a fuzzer of bytes makes texts.

    A byte is a piece; those beyond the pieces are followed by the two or three that
    make any character.
    """
    pieces, rest = [], iter(data)
    for byte in rest:
        if byte < len(PIECES):
            pieces.append(PIECES[byte])
        else:
            code = int.from_bytes(bytes([next(rest, 0), next(rest, 0)]), "big")
            plane = (byte - len(PIECES)) % 17
            pieces.append(chr(plane * 0x10000 + code))
    return "".join(pieces)
