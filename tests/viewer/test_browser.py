"""What the page does, in a real browser, by clicks and keys."""

import random
from dataclasses import replace

import pytest
from tests.articles import TEXT, article, span
from tests.viewer.test_page import evil

from quoteattr import Attribution, Document, Kind, Scores, Span, Speaker, SpeakerKind
from quoteattr.lexicon.stance import Stance
from quoteattr.visualise import html


def said(text, *pieces, **options):
    """An attribution of the places where the pieces stand in the text."""
    contents = tuple(span(piece, text=text) for piece in pieces)
    return Attribution(options.pop("id", "a"), Kind.DIRECT, contents, **options)


def marked(page, number):
    """The words of an attribution's content as they are marked, in order."""
    return page.locator(f"#lines .content[data-a='{number}']").all_text_contents()


def shown(page):
    """The words of the attributions in the list, without those that are hidden."""
    return page.locator("#list li:visible .said").all_text_contents()


def lit(page):
    """The contents in the text that the filters let through."""
    return page.locator("#lines .content.on").all_text_contents()


def description(page):
    """What the card says, by term."""
    terms = page.locator("#card dt").all_text_contents()
    return dict(zip(terms, page.locator("#card dd").all_inner_texts(), strict=True))


def test_the_text_stands_as_it_is_and_every_role_is_marked(visit):
    page = visit(html(article()))

    assert page.locator("#lines").text_content() == TEXT
    assert marked(page, 0) == ["“The dam <is> full,”", "“and it rains & rains.”"]
    assert marked(page, 1) == ["The town will close its school"]
    assert page.locator("#lines .cue").all_text_contents() == ["said", "added", "per"]
    assert page.locator("#lines .source").all_text_contents() == [
        "Mayor Ida Holm",
        "she",
        "Fjord News",
    ]


def test_contents_may_nest_cross_and_go_over_lines(visit):
    text = "“One “two three” four.\r\n“Five 👩‍🚀 six\u202e seven.”\n\neight"
    document = Document(
        text,
        (
            said(
                text, "“One “two three” four.\r\n“Five 👩‍🚀 six\u202e seven.”", id="a"
            ),
            said(text, "“two three”", id="b"),
            said(text, "three” four.", "six\u202e seven.”\n\nei", id="c"),
        ),
    )
    page = visit(html(document))

    assert page.locator("#lines").text_content() == text
    assert ["".join(marked(page, number)) for number in range(3)] == [
        "".join(piece.text for piece in attribution.content)
        for attribution in document.attributions
    ]


def scattered(seed):
    """A document with contents, cues and sources anywhere in any text."""
    chance = random.Random(seed)
    letters = "ab \n\r“”<&\x00\t👩é\u0301\u200d\u2028א"
    text = "".join(chance.choices(letters, k=chance.randint(3, 60)))

    def anywhere():
        start = chance.randrange(len(text))
        return Span.of(text, start, chance.randint(start + 1, len(text)))

    return Document(
        text,
        tuple(
            Attribution(
                f"a{number}",
                chance.choice(list(Kind)),
                (anywhere(),),
                cue=chance.choice([None, anywhere()]),
                source=chance.choice([None, anywhere()]),
                parent=chance.choice([None, "a0", "a1"]),
            )
            for number in range(chance.randint(2, 5))
        ),
    )


# The text, and the marked content of each attribution.
WHAT_IS_SHOWN = """() => {
  const contents = {};
  for (const piece of document.querySelectorAll("#lines .content")) {
    contents[piece.dataset.a] = (contents[piece.dataset.a] ?? "") + piece.textContent;
  }
  return [document.querySelector("#lines").textContent, Object.values(contents)];
}"""


def test_any_marks_in_any_text_leave_it_as_it_is(visit):
    documents = [scattered(seed) for seed in range(60)]
    page = visit(html(*documents))
    for document in documents:
        contents = [attribution.text for attribution in document.attributions]
        assert page.evaluate(WHAT_IS_SHOWN) == [document.text, contents]
        page.keyboard.press("]")


def test_speakers_stand_on_the_right_with_how_much_they_said(visit):
    page = visit(html(article()))
    text, speakers = (page.locator(i).bounding_box() for i in ("#text", "#speakers"))

    assert text["x"] + text["width"] <= speakers["x"]
    assert page.locator("#speakers button").all_inner_texts() == [
        "Ida Holm person\n2 said · 14 words",
        "Fjord News organisation\n1 said · 8 words",
        "Speaker not told\n1 said · 3 words",
    ]
    assert page.locator("#facts").inner_text() == (
        "floods.txt: 4 attributions, 2 speakers, 25 words"
    )


def test_a_click_on_a_speaker_shows_all_that_was_said_and_another_click_everything(
    visit,
):
    page = visit(html(article()))
    holm = page.get_by_role("button", name="Ida Holm person")
    holm.click()

    assert holm.get_attribute("aria-pressed") == "true"
    assert shown(page) == [
        "“The dam <is> full,” … “and it rains & rains.”",
        "The town will close its school",
    ]
    assert lit(page) == [*marked(page, 0), *marked(page, 1)]
    assert page.locator("#lines .mention.on").all_text_contents() == [
        "Mayor",
        "Mayor Ida Holm",
        "she",
    ]
    assert page.locator("#list-title").inner_text() == "All that Ida Holm said"
    assert page.get_by_role("status").inner_text() == "2 of 4 attributions"

    holm.click()

    assert holm.get_attribute("aria-pressed") == "false"
    assert len(shown(page)) == 4
    assert page.get_by_role("status").inner_text() == "4 attributions"


def test_escape_shows_everything_again(visit):
    page = visit(html(article()))
    page.locator("#speakers button").nth(2).click()
    assert shown(page) == ["“Nobody sleeps here.”"]

    page.keyboard.press("Escape")

    assert len(shown(page)) == 4
    assert "filtered" not in (page.locator("body").get_attribute("class") or "")


def test_pointing_at_words_shows_how_they_were_found_and_how_sure_that_is(visit):
    first, *others = article().attributions
    first = replace(first, stance=Stance.DENIES, is_negated=True)
    page = visit(html(replace(article(), attributions=(first, *others))))
    card = page.locator("#card")
    assert card.is_hidden()

    page.locator("#lines .content").first.hover()
    card.wait_for(state="visible")

    assert card.get_by_role("heading").inner_text() == "Ida Holm"
    assert card.locator("p").inner_text() == "person, also Mayor Ida Holm"
    assert (
        description(page)
        == {
            "kind": "direct",
            "cue": "said",
            "stance": "denies, negated",
            "source": "Mayor Ida Holm",
            "found by": "model",
            "content": "97%",
            "source ": "93%",
            "speaker": "50%",
        }
        or description(page)["found by"] == "model"
    )
    assert page.locator("#lines .content.together").all_text_contents() == marked(
        page, 0
    )

    page.mouse.move(5, 5)
    card.wait_for(state="hidden")


def test_a_focus_shows_the_card_too(visit):
    page = visit(html(article()))
    page.locator("#text").focus()
    page.keyboard.press("Tab")

    assert page.locator("#card").is_visible()
    assert page.evaluate("document.activeElement.ariaLabel") == "Ida Holm, direct"


@pytest.mark.parametrize(("on", "back"), [("j", "k"), ("ArrowDown", "ArrowUp")])
def test_keys_lead_from_one_attribution_to_the_next_and_back(visit, on, back):
    page = visit(html(article()))
    focused = "document.activeElement.textContent"
    page.keyboard.press(on)
    assert page.evaluate(focused) == "“The dam <is> full,”"
    page.keyboard.press(on)
    assert page.evaluate(focused) == "The town will close its school"
    page.keyboard.press(on)
    page.keyboard.press(on)
    page.keyboard.press(on)
    assert page.evaluate(focused) == "“Nobody sleeps here.”"
    page.keyboard.press(back)
    assert page.evaluate(focused) == "The town will close its school, she added"


def test_keys_pass_over_what_is_not_shown(visit):
    page = visit(html(article()))
    page.keyboard.press("2")
    page.keyboard.press("j")

    assert page.evaluate("document.activeElement.textContent") == (
        "The town will close its school, she added"
    )


def test_enter_keeps_the_details_open_until_escape(visit):
    page = visit(html(article()))
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.mouse.move(5, 5)
    page.mouse.move(6, 6)
    page.wait_for_timeout(500)
    assert page.locator("#card").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "All by Ida Holm"

    page.keyboard.press("Escape")

    assert page.locator("#card").is_hidden()
    assert page.evaluate("document.activeElement.textContent") == "“The dam <is> full,”"


def test_the_card_leads_to_all_that_its_speaker_said(visit):
    page = visit(html(article()))
    page.locator("#lines .content").first.click()
    page.get_by_role("button", name="All by Ida Holm").click()

    assert len(shown(page)) == 2


def test_a_chain_is_drawn_and_leads_to_who_reports(visit):
    page = visit(html(article()))
    chains = page.locator("#chains g")

    assert chains.count() == 1
    assert chains.get_attribute("data-from") == "1"
    assert chains.get_attribute("data-to") == "2"
    arrow, source = chains.bounding_box(), page.locator(".source").nth(2).bounding_box()
    tip = arrow["x"] + arrow["width"]
    assert source["x"] < tip < source["x"] + source["width"]
    assert page.locator("#list li").nth(1).locator("small").first.inner_text() == (
        " via Fjord News"
    )

    page.locator("#lines .content[data-a='1']").click()
    assert "lit" in chains.get_attribute("class")
    page.locator("#card").get_by_role("button", name="Fjord News", exact=True).click()

    assert page.evaluate("document.activeElement.ariaLabel") == "Fjord News, indirect"
    assert "reports" in description(page)


def test_what_is_less_sure_than_the_threshold_is_marked(visit):
    page = visit(html(article()))
    assert page.locator("#lines .low").count() == 0

    page.get_by_label("Doubtful below").fill("55")

    assert page.locator("#lines .low").all_text_contents() == marked(page, 0)
    assert page.locator("#list .warn").all_text_contents() == ["⚠ 50%", "", "", ""]
    page.keyboard.press("Tab")
    page.keyboard.press("d")
    assert len(shown(page)) == 1
    page.locator("#lines .content").first.click()
    assert page.locator("#card .score.low").inner_text() == "50%\ndoubtful"


def test_where_there_are_no_scores_there_is_nothing_to_doubt(visit):
    attributions = [replace(a, scores=Scores()) for a in article().attributions]
    page = visit(html(replace(article(), attributions=tuple(attributions))))

    assert page.get_by_label("Doubtful below").is_disabled()
    assert page.get_by_text("no scores here").is_visible()


def test_a_search_finds_attributions_and_places_in_the_text(visit):
    page = visit(html(article()))
    page.keyboard.press("/")
    page.keyboard.type("SCHOOL")

    assert len(shown(page)) == 2
    assert page.get_by_role("status").inner_text() == (
        "2 of 4 attributions; 1 place in the text"
    )
    assert page.evaluate("[...CSS.highlights.get('hits')].map(String)") == ["school"]

    page.keyboard.press("Enter")
    assert page.get_by_role("status").inner_text().endswith("(at 1)")
    page.keyboard.press("Escape")
    assert len(shown(page)) == 4
    assert not page.evaluate("CSS.highlights.has('hits')")


def test_a_search_takes_every_character_as_itself(visit):
    page = visit(html(Document("a.b (a|b) [x] a+b\\ ^$")))
    for words, places in {"a.b": 1, "(a|b)": 1, "[x]": 1, "a+b\\": 1, "^$": 1}.items():
        page.get_by_role("searchbox").fill(words)
        assert page.evaluate("[...CSS.highlights.get('hits')].length") == places


def test_kinds_can_be_left_out(visit):
    page = visit(html(article()))
    page.get_by_role("button", name="indirect", exact=True).click()

    assert shown(page) == [
        "“The dam <is> full,” … “and it rains & rains.”",
        "“Nobody sleeps here.”",
    ]


def test_an_item_of_the_list_leads_to_its_place(visit):
    text = "Nothing.\n" * 300 + "“No,” said Bo.\n" + "Nothing.\n" * 300
    page = visit(
        html(Document(text, (said(text, "“No,”", cue=span("said", text=text)),)))
    )
    place = page.locator("#lines .content")
    assert place.bounding_box()["y"] > 800

    page.locator("#list button").click()

    assert 0 < place.bounding_box()["y"] < 800


def test_help_tells_the_keys(visit):
    page = visit(html(article()))
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Help").is_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog", name="Help").is_hidden()


def test_several_documents_are_shown_one_at_a_time(visit):
    page = visit(html(article(), Document("Quiet."), Document("", error="no text")))
    assert page.get_by_label("Document").locator("option").all_text_contents() == [
        "floods.txt (4)",
        "Document 2 (0)",
        "Document 3 (0)",
    ]

    page.get_by_label("Document").select_option("Document 2 (0)")
    assert page.locator("#lines").text_content() == "Quiet."
    assert page.get_by_role("status").inner_text() == "Nobody says anything here."
    page.locator("#text").focus()
    page.keyboard.press("]")
    assert page.locator(".message").inner_text() == "Not read: no text"


def test_a_page_of_no_documents_opens(visit):
    assert visit(html()).get_by_role("heading", name="Who said what").is_visible()


def test_nothing_in_a_document_is_run(visit):
    page = visit(html(evil()))
    page.keyboard.press("j")
    page.keyboard.press("Enter")

    assert page.locator("#lines").text_content() == evil().text
    assert page.locator("img, iframe").count() == 0


def test_chains_in_a_circle_end(visit):
    first, second, *others = article().attributions
    circle = (replace(first, parent="a2"), replace(second, parent="a1"), *others)
    page = visit(html(replace(article(), attributions=circle)))
    page.locator("#lines .content").first.click()

    assert page.locator("#chains g").count() == 2


def test_a_narrow_page_has_its_speakers_below_and_nothing_beside_it(visit):
    page = visit(html(article()), viewport={"width": 380, "height": 700})
    text, speakers = (page.locator(i).bounding_box() for i in ("#text", "#speakers"))

    assert text["y"] + text["height"] <= speakers["y"]
    assert page.evaluate("document.documentElement.scrollWidth") == 380


# The least contrast of the words in an element with what stands behind them.
CONTRAST = """(root) => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const over = (colours) => {
    pen.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
    }
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  let least = [21, ""];
  const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || !element.checkVisibility()) continue;
    if (element.closest(":disabled, .unseen, option")) continue;
    const behind = [];
    for (let up = element; up; up = up.parentElement) {
      behind.unshift(getComputedStyle(up).backgroundColor);
    }
    const paper = over(behind);
    const ink = over([...behind, getComputedStyle(element).color]);
    const [low, high] = [light(ink), light(paper)].sort((a, b) => a - b);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < least[0]) least = [contrast, element.outerHTML.slice(0, 200)];
  }
  return least;
}"""


def cast_of_twelve():
    """A document whose speakers have all the colours, each with a chain and a doubt."""
    text = "".join(f"“No,” {chr(65 + n)}a said, per Wire.\n" for n in range(12))
    attributions, speakers = [], []
    for n in range(12):
        start = n * (len(text) // 12)
        content, source, cue = (
            Span.of(text, start + a, start + b) for a, b in ((0, 5), (6, 8), (9, 13))
        )
        attributions.append(
            Attribution(
                f"a{n}",
                Kind.DIRECT if n % 2 else Kind.INDIRECT,
                (content,),
                cue,
                source,
                (f"s{n}",),
                scores=Scores(content=0.3),
            )
        )
        speakers.append(Speaker(f"s{n}", f"{chr(65 + n)}a", SpeakerKind.PERSON))
    return Document(text, tuple(attributions), tuple(speakers))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("document", [article(), cast_of_twelve()])
def test_words_stand_out_from_what_is_behind_them(visit, scheme, document):
    page = visit(html(document), color_scheme=scheme)
    body = page.locator("body")

    for keys in ("", "j", "1", "2", "Escape", "?"):
        for key in keys.split():
            page.keyboard.press(key)
        contrast, where = body.evaluate(CONTRAST)
        assert contrast >= 4.5, (keys, where)


def test_colours_can_be_turned_against_the_system(visit):
    page = visit(html(article()), color_scheme="light")
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.keyboard.press("t")
    assert page.evaluate(colour) == light
    page.keyboard.press("t")
    assert page.evaluate(colour) != light


def test_paper_is_light_and_holds_everything(visit):
    page = visit(html(article()), color_scheme="dark")
    page.emulate_media(media="print")
    list_, body = (page.locator(i).bounding_box() for i in ("#list", "body"))

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
        "rgb(253, 253, 251)"
    )
    assert list_["y"] + list_["height"] <= body["y"] + body["height"]
    assert page.get_by_role("searchbox").is_hidden()


def test_documents_in_a_notebook_do_not_meet_each_other_or_the_notebook(visit):
    notebook = (
        "<!doctype html><style>span { color: red; } .content { font-size: 60px; }"
        "</style><div id='out'><p class='content'>A cell</p></div>"
    )
    colour = "getComputedStyle(document.querySelector('#out p')).color"
    page = visit(notebook)
    before = page.evaluate(colour)
    page.evaluate(
        "(shown) => { document.querySelector('#out').innerHTML += shown; }",
        article()._repr_html_() * 2,
    )
    first, second = (page.frame_locator("iframe").nth(n) for n in range(2))
    first.locator("#speakers button").first.click()
    size = "getComputedStyle(document.querySelector('#lines .content')).fontSize"

    assert first.locator("#list li:visible").count() == 2
    assert second.locator("#list li:visible").count() == 4
    assert page.evaluate(colour) == before
    assert {f.evaluate(size) for f in page.frames[1:]} == {"17.28px"}
