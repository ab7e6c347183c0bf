"""--online against a server of our own that does everything servers do to link checkers."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("aiohttp")

from editlint.site import online
from editlint.site.online import NO_HOST, Online, Verdict, private


class Server:
    """Answers on 127.0.0.1 as its path says; ``asked`` are the requests it has had, ``(path, when)``."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, float]] = []
        self.at_once = self.most = 0
        self._loop = asyncio.new_event_loop()
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._started.wait(5)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.port = self._server.sockets[0].getsockname()[1]
        self._started.set()
        self._loop.run_forever()

    def stop(self) -> None:
        async def end() -> None:
            self._server.close()
            tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

        asyncio.run_coroutine_threadsafe(end(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            path = head.split(" ")[1]
            self.asked.append((path, time.monotonic()))
            await self._answer(path, head, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self.at_once -= 1
            writer.close()

    async def _answer(self, path: str, head: str, writer: asyncio.StreamWriter) -> None:
        def send(status: str, *headers: str, body: bytes = b"") -> None:
            lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "Connection: close", "", ""]
            writer.write("\r\n".join(lines).encode() + body)

        first, _, rest = path.lstrip("/").partition("/")
        if first.isdigit():
            send(f"{first} Whatever")
        elif first == "to":
            code, _, where = rest.partition("/")
            send(f"{code} Moved", f"Location: {where if '://' in where else '/' + where}")
        elif first == "circle":
            send("301 Moved", f"Location: /circle/{'b' if rest == 'a' else 'a'}")
        elif first == "once":  # gone the first time only
            send("404 Not Found" if sum(one == path for one, _ in self.asked) == 1 else "200 OK")
        elif first == "later":  # busy the first time, then fine
            busy = sum(one == path for one, _ in self.asked) == 1
            send("429 Too Many", f"Retry-After: {rest or 1}") if busy else send("200 OK")
        elif first == "busy":
            send("429 Too Many", "Retry-After: 1")
        elif first == "hang":
            await asyncio.sleep(30)
        elif first == "reset":
            writer.transport.abort()
        elif first == "flood":
            writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
            for _ in range(10_000):
                writer.write(b"x" * 65536)
                await writer.drain()
        elif first == "headers":
            writer.write(b"HTTP/1.1 200 OK\r\n")
            for number in range(1_000_000):
                writer.write(b"X-%d: %s\r\n" % (number, b"y" * 1000))
                await writer.drain()
        elif first == "garbage":
            writer.write(b"\x00\xff\xfe not http at all\r\n\r\n")
        else:
            send("200 OK")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    one = Server()
    yield one
    one.stop()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    monkeypatch.setattr(online, "INTERVAL", 0.0)
    monkeypatch.setattr(online, "TOTAL", 1.5)
    monkeypatch.delenv("http_proxy", raising=False)
    server.asked.clear()
    server.most = 0


def only_here(address: str) -> bool:
    """Refuses every address but the test server's."""
    return address != "127.0.0.1"


def ask(server: Server, *paths: str, refuses: Callable[[str], bool] = only_here, **options: object) -> list[Verdict]:
    asker = Online(refuses, **options)  # type: ignore[arg-type]
    urls = [server.url(path) if path.startswith("/") else path for path in paths]
    answers = asker.ask(urls)
    return [answers[url] for url in urls]


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/200", "alive"),
        ("/204", "alive"),
        ("/404", "dead"),
        ("/410", "dead"),
        ("/once", "alive"),
        ("/401", "unverified"),
        ("/403", "unverified"),
        ("/405", "unverified"),
        ("/451", "unverified"),
        ("/500", "unverified"),
        ("/503", "unverified"),
        ("/999", "unverified"),
        ("/hang", "unverified"),
        ("/reset", "unverified"),
        ("/garbage", "unverified"),
        ("/flood", "alive"),
        ("/headers", "unverified"),
        ("/to/301/200", "moved"),
        ("/to/308/200", "moved"),
        ("/to/302/200", "alive"),
        ("/to/301/to/302/200", "alive"),
        ("/to/301/404", "dead"),
        ("/to/302/to/302/to/302/to/302/to/302/to/302/to/302/to/302/to/302/to/302/to/302/to/302/200", "unverified"),
        ("/to/301/to/301/200?x", "moved"),
        ("/to/302/ftp://127.0.0.1/x", "unverified"),
    ],
)
def test_each_answer_has_its_verdict(server: Server, path: str, state: str) -> None:
    assert ask(server, path)[0].state == state


def test_a_circle_ends(server: Server) -> None:
    assert ask(server, "/circle/a")[0] == Verdict("unverified", "redirected in a circle")
    assert [path for path, _ in server.asked] == ["/circle/a", "/circle/b"]


def test_where_it_has_moved_to_is_said(server: Server) -> None:
    assert ask(server, "/to/301/200")[0] == Verdict("moved", "moved for good", server.url("/200"))


def test_gone_is_asked_twice_and_everything_else_once(server: Server) -> None:
    ask(server, "/404", "/200", "/403")
    assert sorted(path for path, _ in server.asked) == ["/200", "/403", "/404", "/404"]


def test_retry_after_is_waited_for(server: Server) -> None:
    assert ask(server, "/later/1")[0].state == "alive"
    (_, first), (_, second) = server.asked
    assert second - first >= 0.95


def test_a_host_that_is_busy_twice_is_left_alone(server: Server) -> None:
    verdicts = ask(server, *(f"/busy/{number}" for number in range(12)))
    assert {verdict.state for verdict in verdicts} == {"unverified"}
    assert len(server.asked) <= online.PER_HOST + 2


def test_only_the_head_of_an_answer_is_read(server: Server) -> None:
    start = time.monotonic()
    assert ask(server, "/flood")[0].state == "alive"
    assert time.monotonic() - start < 1.4


def test_a_host_gets_so_many_requests_at_once_and_so_far_apart(server: Server) -> None:
    asker = Online(only_here)
    asker.interval = 0.05
    asker.ask([server.url(f"/200/{number}") for number in range(12)])
    times = sorted(when for _, when in server.asked)
    assert len(times) == 12
    assert times[-1] - times[0] >= 0.05 * 11 * 0.9
    assert server.most <= online.PER_HOST


def test_no_private_address_is_asked(server: Server) -> None:
    for address in (server.url("/200"), f"http://localhost:{server.port}/200", f"http://[::ffff:127.0.0.1]:{server.port}/200"):
        verdict = ask(server, address, refuses=private)[0]
        assert verdict == Verdict("unverified", "a private address: not asked"), address
    assert server.asked == []


def test_no_private_address_is_asked_after_a_redirect(server: Server) -> None:
    inside = f"http://localhost:{server.port}/200"
    verdict = ask(server, f"/to/301/{inside}", refuses=lambda address: address != "127.0.0.1" or len(server.asked) > 0)[0]
    assert verdict == Verdict("unverified", "a private address: not asked")
    assert [path for path, _ in server.asked] == [f"/to/301/{inside}"]


def test_a_name_that_changes_its_address_is_caught_at_the_connection(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: whatever a look-up said before, the very address of the connection is what counts."""
    seen = []

    def refuses(address: str) -> bool:
        seen.append(address)
        return private(address)

    verdict = ask(server, f"http://localhost:{server.port}/200", refuses=refuses)[0]
    assert verdict.state == "unverified"
    assert seen
    assert server.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::",
    ],
)  # fmt: skip
def test_private_addresses(address: str) -> None:
    assert private(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "::ffff:1.1.1.1"])
def test_public_addresses(address: str) -> None:
    assert not private(address)


def test_answers_are_kept_good_ones_longer(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "online.sqlite"
    ask(server, "/200", "/500", cache=cache)
    assert len(server.asked) == 2
    ask(server, "/200", "/500", cache=cache)
    assert len(server.asked) == 2, "an hour has not passed"
    now = time.time()
    monkeypatch.setattr(online, "time", lambda: now + online.BAD + 1)
    ask(server, "/200", "/500", cache=cache)
    assert [path for path, _ in server.asked[2:]] == ["/500"]
    monkeypatch.setattr(online, "time", lambda: now + online.GOOD + 1)
    ask(server, "/200", cache=cache)
    assert server.asked[-1][0] == "/200"


def test_a_host_that_does_not_exist_is_dead_only_after_a_day(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = online._Cache(tmp_path / "online.sqlite")
    gone = Verdict("unverified", NO_HOST)
    assert cache.put("https://gone.invalid/", gone).state == "unverified"
    now = time.time()
    monkeypatch.setattr(online, "time", lambda: now + online.LASTING + 1)
    assert cache.put("https://gone.invalid/", gone).state == "dead"
    assert cache.put("https://gone.invalid/", Verdict("alive")).state == "alive"
    assert cache.put("https://gone.invalid/", gone).state == "unverified", "it has been there meanwhile"


def test_when_the_time_is_up_nothing_more_is_asked(server: Server) -> None:
    start = time.monotonic()
    verdicts = ask(server, *(f"/hang/{number}" for number in range(8)), max_time=0.4)
    assert time.monotonic() - start < 1.2
    assert {verdict.reason for verdict in verdicts} == {"not asked: the time is up"}


def test_a_proxy_is_honoured_and_private_names_are_not_given_to_it(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.url("/"))
    monkeypatch.delenv("no_proxy", raising=False)
    alive, named, literal = ask(server, "http://example.com/200", "http://localhost/200", "http://10.0.0.1/200", refuses=private)
    assert [path for path, _ in server.asked] == ["http://example.com/200"]
    assert alive.state == "alive"
    assert named.reason == literal.reason == "a private address: not asked"


def test_what_is_no_address_is_no_crash(server: Server) -> None:
    for address in ("http://[::1", "http://a b/", "http://exa_mple..com/", "http:///x", "http://" + "a" * 300 + ".com/"):
        assert ask(server, address)[0].state == "unverified", address
