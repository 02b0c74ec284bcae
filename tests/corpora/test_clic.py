from quoteattr.corpora import read
from quoteattr.records import Kind

SAMPLE = """<samples book="sample" num="1">
    <div book="sample1" num="1">
        <p pid="1">
            <s sid="1"><qs/>'It rains,
                Rosa,'
                <qe/>
            </s>
            <s sid="2">said her aunt. <qs/>'Mr Reed says <alt-qs/>"it pours"<alt-qe/>
                now.'<qe/></s>
        </p>
    </div>
    <div book="sample1" num="2">
        <p pid="2"><s sid="1"><alt-qs/>"One.</s></p>
        <p pid="3"><s sid="1">"Two."<alt-qe/> So she went.<qe/> <qs/>"Three.</s></p>
    </div>
</samples>
"""


def excerpts(tmp_path):
    folder = tmp_path / "clic-gold-standard" / "19C"
    folder.mkdir(parents=True)
    (folder / "sample1.xml").write_text(SAMPLE)
    return read("clic", tmp_path, "all")


def test_every_excerpt_is_a_document_without_the_layout_of_the_file(tmp_path):
    first, second = excerpts(tmp_path)

    assert (first.id, second.id) == ("sample1.1", "sample1.2")
    assert first.text.strip() == (
        "'It rains, Rosa,' said her aunt. 'Mr Reed says \"it pours\" now.'"
    )


def test_quotations_keep_their_marks_and_what_is_inside_them(tmp_path):
    first, _ = excerpts(tmp_path)

    assert [a.text for a in first.attributions] == [
        "'It rains, Rosa,'",
        "'Mr Reed says \"it pours\" now.'",
    ]
    assert {a.kind for a in first.attributions} == {Kind.DIRECT}


def test_a_quotation_over_paragraphs_is_one(tmp_path):
    _, second = excerpts(tmp_path)

    assert [a.text for a in second.attributions] == ['"One.\n\n"Two."']


def test_inner_quotations_and_marks_without_partners_are_counted(tmp_path):
    reading = excerpts(tmp_path)

    assert len(list(reading)) == 2
    assert reading.losses.counts == {
        "quotations inside others left out": 1,
        "closing marks without an opening one left out": 1,
        "opening marks without a closing one left out": 1,
    }
