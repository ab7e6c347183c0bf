"""Asks the network whether addresses of other sites still work: the only module that does, and only with ``--online``.

A checker that cries wolf is taken out, so an address is dead only where its server says so twice (404, 410) or its host has not existed
for a day; walls, limits, failures and time-outs leave it unverified. Every host has a queue of its own and is asked slowly. No request
goes to a private address, unless the house allows it: that is decided when a connection is made, so neither a redirect nor a name that
changes its address gets past. aiohttp is what it is done with: its connector hands over the very address of each connection first.
"""

from __future__ import annotations

import asyncio
import ipaddress
import json
import socket
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from email.utils import parsedate_to_datetime
from pathlib import Path
from time import time
from typing import Any, Literal, NamedTuple
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

State = Literal["alive", "moved", "dead", "unverified"]

GOOD, BAD = 14 * 86400, 3600  #: seconds that a good and any other answer is believed
LASTING = 86400  #: seconds after which a host that still does not exist is dead
PER_HOST, INTERVAL = 4, 0.25  #: requests at once to a host, and seconds between two
AT_ONCE = 64  #: requests at once to all hosts
HOPS = 10  #: redirects followed
PATIENCE = 30.0  #: seconds that a Retry-After may ask for
CONNECT, TOTAL = 10.0, 20.0  #: seconds for a connection, and for an answer's head
LINE = 8190  #: bytes of a line of an answer's head
REFUSALS = 2  #: times that a host may answer 429 before it is left alone
HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; editlint link check)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Language": "en,*;q=0.5",
}


class Verdict(NamedTuple):
    """What the network says of an address: ``reason`` in words, ``final`` where it has moved to for good on the same site."""

    state: State
    reason: str = ""
    final: str | None = None


class Refused(OSError):
    """A connection to an address that must not be asked."""


def private(address: str) -> bool:
    """Whether an IP address is anything but a public host's, also where an IPv6 address carries it inside."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.ip_address(int(ip) & 0xFFFFFFFF)  # type: ignore[assignment]
        if inner is not None:
            return private(str(inner))
    return not ip.is_global or ip.is_multicast


class Online:
    """Asks addresses, all of them at once and each host slowly.

    ``refuses`` says which IP addresses no connection may go to; ``cache`` is the file of earlier answers (None: none are kept);
    ``max_time`` the seconds after which what has not been asked stays unverified (0: as long as it takes).
    """

    def __init__(self, refuses: Callable[[str], bool] = private, cache: Path | None = None, max_time: float = 0) -> None:
        self.refuses = refuses
        self.max_time = max_time
        self.interval = INTERVAL
        self._cache = _Cache(cache) if cache is not None else None
        self._limited: dict[str, int] = {}  # host -> how often it has answered 429
        self._hosts: dict[str, _Host] = {}

    def ask(self, addresses: Iterable[str]) -> dict[str, Verdict]:
        """The verdict on each http or https address, without its fragment. Never raises for what the network does."""
        wanted = list(dict.fromkeys(address.partition("#")[0] for address in addresses))
        known = {address: verdict for address in wanted if (verdict := self._cache.get(address) if self._cache else None) is not None}
        asked = [address for address in wanted if address not in known]
        if asked:
            known.update(asyncio.run(self._all(asked)))
        return known

    async def _all(self, addresses: list[str]) -> dict[str, Verdict]:
        import aiohttp

        self._hosts.clear()
        gate = asyncio.Semaphore(AT_ONCE)
        verdicts: dict[str, Verdict] = {}

        def checked(info: Any) -> socket.socket:
            family, kind, proto, _, place = info
            if self.refuses(place[0]):
                raise Refused(f"{place[0]} is a private address")
            return socket.socket(family, kind, proto)

        timeout = aiohttp.ClientTimeout(total=TOTAL, connect=CONNECT)
        options: dict[str, Any] = {
            "timeout": timeout,
            "headers": HEADERS,
            "cookie_jar": aiohttp.DummyCookieJar(),
            "max_line_size": LINE,
            "max_field_size": LINE,
            "auto_decompress": False,
        }
        direct = aiohttp.TCPConnector(limit=AT_ONCE, socket_factory=checked, force_close=True)
        by_proxy = aiohttp.TCPConnector(limit=AT_ONCE, force_close=True)
        async with (
            aiohttp.ClientSession(connector=direct, **options) as plain,
            aiohttp.ClientSession(connector=by_proxy, **options) as proxied,
        ):
            request = _Request(self, plain, proxied)

            async def one(address: str) -> None:
                async with gate:
                    verdict = await self._verdict(request, address)
                verdicts[address] = verdict
                if self._cache is not None:
                    verdicts[address] = self._cache.put(address, verdict)

            tasks = [asyncio.create_task(one(address)) for address in addresses]
            _, late = await asyncio.wait(tasks, timeout=self.max_time or None)
            for task in late:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        return {address: verdicts.get(address, Verdict("unverified", "not asked: the time is up")) for address in addresses}

    async def _verdict(self, request: _Request, address: str) -> Verdict:
        """One address, its redirects followed; an answer that says "gone" is asked for twice."""
        first = await self._follow(request, address)
        return await self._follow(request, address) if first.state == "dead" else first

    async def _follow(self, request: _Request, address: str) -> Verdict:
        seen = {address}
        here, for_good = address, True
        for _ in range(HOPS + 1):
            answer = await self._answer(request, here)
            if isinstance(answer, str):
                return Verdict("unverified", answer)
            status, location = answer
            if status in (301, 302, 303, 307, 308) and location:
                to = urljoin(here, location).partition("#")[0]
                if urlsplit(to).scheme not in ("http", "https"):
                    return Verdict("unverified", "redirected to what is no web page")
                if to in seen:
                    return Verdict("unverified", "redirected in a circle")
                for_good = for_good and status in (301, 308)
                seen.add(to)
                here = to
                continue
            if status in (404, 410):
                return Verdict("dead", f"{status} {'Gone' if status == 410 else 'Not Found'}")
            if 200 <= status < 400:
                return (
                    Verdict("moved", "moved for good", here)
                    if here != address and for_good and _same_site(address, here)
                    else Verdict("alive")
                )
            return Verdict("unverified", f"the server answers {status}")
        return Verdict("unverified", "redirected too often")

    async def _answer(self, request: _Request, address: str) -> tuple[int, str] | str:
        """The status and Location of one request, or why there is none; a limit is waited for once."""
        try:
            host = self._host(address)
        except ValueError:
            return "no usable address"
        for _ in range(2):
            async with host.places:
                await host.turn(self.interval)
                if self._limited.get(host.name, 0) >= REFUSALS:
                    return "the server answers 429: too many requests"
                answer = await request.head(address)
            if isinstance(answer, str):
                return answer
            status, location, wait = answer
            if status not in (429, 503) or not wait:
                self._limited[host.name] = self._limited.get(host.name, 0) + (status == 429)
                return status, location
            self._limited[host.name] = self._limited.get(host.name, 0) + (status == 429)
            if wait > PATIENCE:
                return status, location
            host.free = max(host.free, asyncio.get_running_loop().time() + wait)
        return status, location

    def _host(self, address: str) -> _Host:
        name = urlsplit(address).netloc.lower()
        return self._hosts.setdefault(name, _Host(name))


def online(allow_private: bool, cache: bool, max_time: float) -> Online:
    """The network as a run asks it: earlier answers lie beside the sites' indexes."""
    from .index import folder

    place = folder(Path()).parent / "online.sqlite" if cache else None
    return Online((lambda address: False) if allow_private else private, place, max_time)


class _Host:
    """One host's queue: so many requests at once, so far apart."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.places = asyncio.Semaphore(PER_HOST)
        self.free = 0.0  # when the next request may start

    async def turn(self, interval: float) -> None:
        now = asyncio.get_running_loop().time()
        start = max(now, self.free)
        self.free = start + interval
        if start > now:
            await asyncio.sleep(start - now)


class _Request:
    """One GET, of which only the head of the answer is read."""

    def __init__(self, online: Online, plain: Any, proxied: Any) -> None:
        self._online = online
        self._plain = plain
        self._proxied = proxied

    async def head(self, address: str) -> tuple[int, str, float] | str:
        """(status, Location, seconds of Retry-After), or why there is no answer."""
        import aiohttp

        parts = urlsplit(address)
        proxy = self._proxy(parts.scheme, parts.netloc)
        if proxy and self._named_private(parts.hostname or ""):
            return "a private address: not asked"
        session = self._proxied if proxy else self._plain
        try:
            async with session.get(address, allow_redirects=False, proxy=proxy) as response:
                answer = response.status, response.headers.get("Location", ""), _seconds(response.headers.get("Retry-After", ""))
                response.close()
            return answer
        except aiohttp.ClientConnectorDNSError:
            return await _no_host(parts.hostname or "")
        except TimeoutError:
            return "no answer in time"
        except aiohttp.ClientConnectorError as error:
            refused = isinstance(error.os_error, Refused) or "private address" in str(error)
            return "a private address: not asked" if refused else "no connection"
        except (aiohttp.ClientError, OSError, ValueError, AssertionError) as error:
            return "no usable address" if isinstance(error, (aiohttp.InvalidURL, ValueError)) else "the connection broke off"

    def _named_private(self, host: str) -> bool:
        """Whether a host is private by its very name: behind a proxy nobody sees the address it has."""
        with suppress(ValueError):
            return self._online.refuses(host)
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))

    @staticmethod
    def _proxy(scheme: str, host: str) -> str | None:
        """The proxy that the environment names for a host (``HTTPS_PROXY``, ``NO_PROXY``), or None."""
        proxies = getproxies()
        proxy = proxies.get(scheme) or proxies.get("all")
        return proxy if proxy and not proxy_bypass(host) else None


async def _no_host(host: str) -> str:
    """Whether a name does not exist, or only could not be looked up now."""
    try:
        await asyncio.get_running_loop().getaddrinfo(host, None)
    except socket.gaierror as error:
        if error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)):
            return NO_HOST
    except (OSError, UnicodeError):
        pass
    return "its host could not be looked up"


NO_HOST = "no such host"


def _seconds(text: str) -> float:
    """The seconds that a Retry-After asks for (a number or an HTTP date); 0 where it says nothing."""
    if text.strip().isdigit():
        return max(float(text), 0.1)
    try:
        return max(parsedate_to_datetime(text).timestamp() - time(), 0.1)
    except (TypeError, ValueError, OverflowError):
        return 0.0


def _same_site(a: str, b: str) -> bool:
    """Whether two addresses are of one site: hosts equal, or one below the other, ``www`` apart."""
    one, other = ((urlsplit(address).hostname or "").removeprefix("www.") for address in (a, b))
    return one == other or one.endswith("." + other) or other.endswith("." + one)


class _Cache:
    """Earlier answers, in one sqlite file; whatever is wrong with it, the run goes on without."""

    def __init__(self, place: Path) -> None:
        self._db: sqlite3.Connection | None = None
        with suppress(OSError, sqlite3.Error):
            place.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(place, timeout=5, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("CREATE TABLE IF NOT EXISTS answer (address TEXT PRIMARY KEY, at REAL, failing REAL, verdict TEXT)")

    def get(self, address: str) -> Verdict | None:
        """An answer that may still be believed."""
        row = self._row(address)
        if row is None:
            return None
        verdict = Verdict(*json.loads(row[2]))
        return verdict if time() - row[0] < (GOOD if verdict.state in ("alive", "moved") else BAD) else None

    def put(self, address: str, verdict: Verdict) -> Verdict:
        """Keep an answer; a host that does not exist, and did not a day ago, is dead."""
        now = time()
        failing = 0.0
        if verdict.reason == NO_HOST:
            row = self._row(address)
            failing = row[1] if row is not None and row[1] else now
            if now - failing >= LASTING:
                verdict = Verdict("dead", NO_HOST)
        if self._db is not None:
            with suppress(sqlite3.Error):
                self._db.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?)", (address, now, failing, json.dumps(verdict)))
        return verdict

    def _row(self, address: str) -> tuple[float, float, str] | None:
        with suppress(sqlite3.Error, ValueError):
            if self._db is not None:
                row: tuple[float, float, str] | None = self._db.execute(
                    "SELECT at, failing, verdict FROM answer WHERE address = ?", (address,)
                ).fetchone()
                return row
        return None
