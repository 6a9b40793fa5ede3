"""WordPress's shortcodes and last lines: what goes, and what is left alone."""

from __future__ import annotations

import pytest

from pipeline.accept import wordpress

KEPT = (
    "He said [sic] that", "[Photo] The ferry", "[1]", "[…]", "[caption this", "a [more](link)", "[ad hoc] talks", "[tv] guide",
    "see [videos]", "[gallerygoers] came", "no brackets",
)  # fmt: skip


@pytest.mark.parametrize("body", KEPT)
def test_left_alone(body: str) -> None:
    assert wordpress.without_shortcodes(body) == (body, [])


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('<p>a</p>[gallery ids="1,2"]<p>b</p>', "<p>a</p><p>b</p>"),
        ("a [embed]https://video.example/1[/embed] b", "a  b"),
        ("[embed]not an address[/embed]", "not an address"),
        ('[vc_row][vc_column width="1/2"]Boats[/vc_column][/vc_row]', "Boats"),
        ("[video src='x.mp4'][/video]text", "text"),
        ("[caption]cut off", "cut off"),
    ],
)
def test_taken_out(body: str, text: str) -> None:
    assert wordpress.without_shortcodes(body) == (text, [])


def test_a_captioned_picture_is_an_association() -> None:
    body = 'a [caption id="x" width="3"]<img class="y" src="https://pics.example/f.jpg"/> At the <b>pier</b>[/caption] b'
    text, (picture,) = wordpress.without_shortcodes(body)
    assert text == "a  b"
    assert picture["uri"] == "https://pics.example/f.jpg"
    assert picture["descriptions"][0]["value"] == "At the pier"


STORY = "The ferry stays in port.\n\nNobody is cut off."


@pytest.mark.parametrize(
    "line",
    [
        "The post Ferry halted appeared first on Norrey Herald.",
        "Der Beitrag Fähre steht erschien zuerst auf Norrey Bote.",
        "L’article Le bac à quai est apparu en premier sur Norrey Info.",
        "Запись Паром встал впервые появилась Вестник Норрея.",
    ],
)
def test_the_last_line_goes(line: str) -> None:
    assert wordpress.without_footer(f"{STORY}\n\n{line}") == (STORY, ("feed-footer",))


@pytest.mark.parametrize(
    "line", ["The post office appeared closed.", "The post that first appeared on Sunday is gone.", ""]
)
def test_other_last_lines_stay(line: str) -> None:
    assert wordpress.without_footer(f"{STORY}\n\n{line}") == (f"{STORY}\n\n{line}", ())
