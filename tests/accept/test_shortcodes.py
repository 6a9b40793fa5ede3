"""WordPress's shortcodes: what goes, and what other brackets are left alone."""

from __future__ import annotations

import pytest

from pipeline.accept import shortcodes

KEPT = (
    "He said [sic] that", "[Photo] The ferry", "[1]", "[…]", "[caption this", "a [more](link)", "[ad hoc] talks", "[tv] guide",
    "see [videos]", "[gallerygoers] came", "no brackets",
)  # fmt: skip


@pytest.mark.parametrize("body", KEPT)
def test_left_alone(body: str) -> None:
    assert shortcodes.without(body) == (body, [])


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
    assert shortcodes.without(body) == (text, [])


def test_a_captioned_picture_is_an_association() -> None:
    body = 'a [caption id="x" width="3"]<img class="y" src="https://pics.example/f.jpg"/> At the <b>pier</b>[/caption] b'
    text, (picture,) = shortcodes.without(body)
    assert text == "a  b"
    assert picture["uri"] == "https://pics.example/f.jpg"
    assert picture["descriptions"][0]["value"] == "At the pier"
