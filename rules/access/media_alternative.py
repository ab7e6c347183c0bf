"""ACC703 media-alternative."""

import re
from collections.abc import Iterator
from functools import cache

from editlint import Bad, Document, Element, Finding, Good, rule

from ._media import silent, sources
from ._places import start_tag

#: Hosts of players in frames whose sound has no captions to be seen here.
PLAYERS = ("w.soundcloud.com", "open.spotify.com", "embed.podcasts.apple.com", "player.simplecast.com", "www.buzzsprout.com", "anchor.fm",
           "html5-player.libsyn.com", "play.acast.com", "embed.acast.com", "player.captivate.fm", "share.transistor.fm", "omny.fm",
           "player.megaphone.fm", "widget.spreaker.com", "www.podbean.com", "bandcamp.com")  # fmt: skip


@cache
def transcript() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:transcripts?|transcription|captions?|subtitles?|text version|in writing|transkript|transcripci[oó]n|trascrizione)\b|"
        r"\b(?:above|following|below|same) (?:audio|video|recording|interview|speech|text)|"
        r"(?:audio|video|recording|speech|text)(?: file| clip| recording)? (?:above|below|contains|is a)",
        re.I,
    )


@rule(
    "ACC703",
    "media-alternative",
    severity="warning",
    criteria=("1.2.1", "1.2.2"),
    act=("f51b46", "2eb176", "e7aa44"),
    examples=[
        Good('<video controls src="a.mp4"><track kind="captions" src="a.vtt"></video>', format="html"),
        Good('<audio controls src="a.mp3"></audio><p><a href="/a.txt">Transcript</a></p>', format="html"),
        Good('<video autoplay loop muted src="a.mp4"></video> <audio src="a.mp3"></audio>', format="html", why="nobody hears them"),
        Good(
            '<iframe title="Film" src="https://www.youtube-nocookie.com/embed/x"></iframe>',
            format="html",
            why="its captions are in the player",
        ),
        Bad('⟦<video controls src="a.mp4">⟧<track kind="captions"></video>', format="html", why="a track without a source"),
        Bad('⟦<audio controls src="a.mp3">⟧</audio><p>Listen to the mayor.</p>', format="html"),
        Bad('⟦<iframe title="Podcast" src="https://open.spotify.com/embed/episode/x">⟧</iframe>', format="html"),
    ],
)
def media_alternative(document: Document) -> Iterator[Finding]:
    """Sound or film has neither captions nor a transcript.

    Deaf readers get nothing of it, nor does anybody in a train without headphones. Link to a transcript, or add a track of captions.
    Source: WCAG 1.2.1 and 1.2.2, the NHS and Mailchimp content guides.
    """
    said: bool | None = None
    for element in document.elements("audio", "video", "iframe"):
        if element.tag == "iframe":
            host = (element.get("src") or "").partition("//")[2].partition("/")[0].lower()
            if not host.endswith(PLAYERS) or not document.hidden.visible(element):
                continue
            message = "No transcript to be found for this sound: link to one"
        else:
            if not _heard(document, element) or _captioned(element):
                continue
            message = (
                "No captions and no transcript for this film: add one of them"
                if element.tag == "video"
                else "No transcript to be found for this sound: link to one"
            )
        said = said if said is not None else any(transcript().search(block.text) for block in document.blocks)
        if not said:
            yield Finding(start_tag(element), message)


def _heard(document: Document, element: Element) -> bool:
    plays = element.get("controls") is not None or (element.get("autoplay") is not None and element.get("muted") is None)
    visible = document.hidden.visible(element) or element.get("autoplay") is not None
    return plays and visible and bool(sources(element)) and not silent(element)


def _captioned(element: Element) -> bool:
    """Whether a track of captions, or a description that stands elsewhere, is tied to the element."""
    tracks = [one for one in element.children if isinstance(one, Element) and one.tag == "track" and (one.get("src") or "").strip()]
    if any((one.get("kind") or "subtitles").lower() in ("captions", "subtitles") for one in tracks):
        return True
    return bool(element.get("aria-describedby") or element.get("aria-details"))
