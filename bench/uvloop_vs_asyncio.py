"""How much faster uvloop is than asyncio's own loop: for network I/O on loopback, and for code that only computes.

    python bench/uvloop_vs_asyncio.py [--rounds 5] [--seconds 0.3] [--plot bench/uvloop_vs_asyncio.png]

Echo is a bare Protocol that sends back what it gets, so that hardly anything but the loop is at work; HTTP is a minimal
keep-alive server and client on asyncio's streams, which are Python on either loop. CONNECTIONS are busy at the same
time, each with one request under way. The row "computing" awaits a sleep(0) between two pieces of work of about 0.5 ms.

For each row and loop there is a new server and a new client, each in a process of its own, both on that kind of loop.
The two loops take turns, round by round, for `--seconds` each; the figure is the median of the rounds, in operations
per second. Needs matplotlib for the plot: pip install -e '.[bench]'.

New processes, as the past counts: asyncio reads into a new buffer of 256 KiB each time. Where CPython 3.11 to 3.13 was
measured, glibc's malloc got that from the system and gave it back, each time, until one that was filled had been freed;
from then on it kept such memory, and every message was several times as fast. So "echo 64 B, later" is measured after a
moment of messages of 256 KiB.
"""

import argparse
import asyncio
import statistics
import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import cast

import uvloop

LOOPS: dict[str, Callable[[], asyncio.AbstractEventLoop]] = {
    "asyncio": asyncio.SelectorEventLoop,
    "uvloop": uvloop.new_event_loop,
}
SIZES = {"64 B": 64, "1 KiB": 1024, "16 KiB": 16 * 1024, "256 KiB": 256 * 1024}
ROWS = {f"{what} {size}": (what, size) for what in ("echo", "HTTP") for size in SIZES}
ROWS |= {"echo 64 B, later": ("echo", "64 B"), "computing": ("computing", "64 B")}
CONNECTIONS = 8
WARM_UP = 0.05  # seconds, of which the figure does not count

Client = Callable[[float], Awaitable[int]]  # takes the loop's time at which to stop, returns how often it was served


class EchoServer(asyncio.Protocol):
    """Sends back what it gets."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        self.transport = cast(asyncio.Transport, transport)  # uvloop's is none, but has all its methods

    def data_received(self, data: bytes) -> None:
        """Send it back."""
        self.transport.write(data)


class EchoClient(asyncio.Protocol):
    """Sends a message, again and again, each time when the last one has come back in full."""

    def __init__(self, message: bytes, until: float) -> None:
        self.loop = asyncio.get_running_loop()
        self.message, self.until = message, until
        self.missing = len(message)
        self.served = 0
        self.done: asyncio.Future[int] = self.loop.create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send the first message."""
        self.transport = cast(asyncio.Transport, transport)
        self.transport.write(self.message)

    def data_received(self, data: bytes) -> None:
        """Count what is back, and send the next message, or stop."""
        self.missing -= len(data)
        if self.missing:
            return
        self.served += 1
        if self.loop.time() < self.until:
            self.missing = len(self.message)
            self.transport.write(self.message)
        else:
            self.transport.close()
            self.done.set_result(self.served)


async def echo(port: int, size: int, until: float) -> int:
    """Have a message of `size` bytes echoed until then; return how often it was."""
    loop = asyncio.get_running_loop()
    _, client = await loop.create_connection(lambda: EchoClient(b"x" * size, until), "127.0.0.1", port)
    return await client.done


async def serve_http(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer GET /N with N bytes, as long as the client asks."""
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            size = int(head.split(b" ", 2)[1].lstrip(b"/"))
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % size + b"x" * size)
            await writer.drain()
    except asyncio.IncompleteReadError:  # the client is through
        writer.close()


async def http(port: int, size: int, until: float) -> int:
    """GET `size` bytes over one connection until then; return how often they came."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    loop, served = asyncio.get_running_loop(), 0
    while loop.time() < until:
        writer.write(b"GET /%d HTTP/1.1\r\nHost: localhost\r\n\r\n" % size)
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(int(head.split(b"Content-Length: ")[1]))
        served += 1
    writer.close()
    await writer.wait_closed()
    return served


async def compute(until: float) -> int:
    """Compute until then, awaiting now and then; return how many pieces of work were done."""
    loop, done = asyncio.get_running_loop(), 0
    while loop.time() < until:
        sum(number * number for number in range(10_000))
        done += 1
        await asyncio.sleep(0)
    return done


async def serve() -> None:
    """Print the ports of the two servers, and serve until stdin is closed."""
    loop = asyncio.get_running_loop()
    echoing = await loop.create_server(EchoServer, "127.0.0.1", 0)
    answering = await asyncio.start_server(serve_http, "127.0.0.1", 0)
    print(*(server.sockets[0].getsockname()[1] for server in (echoing, answering)), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


def measure(kind: str, client: Client, clients: int, seconds: float) -> float:
    """Return how many operations a second the clients get done together on a new loop of that kind."""

    async def work() -> float:
        loop = asyncio.get_running_loop()
        start = loop.time()
        served = await asyncio.gather(*(client(start + seconds) for _ in range(clients)))
        return sum(served) / (loop.time() - start)

    with asyncio.Runner(loop_factory=LOOPS[kind]) as runner:
        return runner.run(work())


def measure_on_demand(kind: str, row: str, echo_port: int, http_port: int) -> None:
    """Print the figure of the row for each line of stdin, which says how many seconds to measure."""
    what, size = ROWS[row]
    clients: dict[str, Client] = {
        "echo": partial(echo, echo_port, SIZES[size]),
        "HTTP": partial(http, http_port, SIZES[size]),
        "computing": compute,
    }
    first = partial(echo, echo_port, SIZES["256 KiB"]) if row.endswith("later") else clients[what]
    number = 1 if what == "computing" else CONNECTIONS
    measure(kind, first, number, WARM_UP)
    for line in sys.stdin:
        print(measure(kind, clients[what], number, float(line)), flush=True)


class Process:
    """A process that runs this script in another role, and is asked line by line."""

    def __init__(self, *arguments: str) -> None:
        command = [sys.executable, __file__, *arguments]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def answer(self) -> list[str]:
        """Return the words of its next line."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().split()

    def ask(self, question: str) -> list[str]:
        """Send it a line, and return the words of its answer."""
        assert self.process.stdin is not None
        print(question, file=self.process.stdin, flush=True)
        return self.answer()

    def __enter__(self) -> "Process":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.communicate()


def figures_of(row: str, rounds: int, seconds: float) -> dict[str, list[float]]:
    """Return what each round measured, for both loops: new processes, which take turns."""
    figures: dict[str, list[float]] = {kind: [] for kind in LOOPS}
    with ExitStack() as stack:
        clients = {}
        for kind in LOOPS:
            ports = stack.enter_context(Process("--serve", kind)).answer()
            clients[kind] = stack.enter_context(Process("--measure", kind, row, *ports))
        for _ in range(rounds):
            for kind, client in clients.items():
                figures[kind].append(float(client.ask(str(seconds))[0]))
    return figures


def plot(figures: dict[str, dict[str, float]], path: Path) -> None:
    """Draw the operations per second of both loops, and the ratio above each pair."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(11, 5), layout="constrained")
    for number, kind in enumerate(LOOPS):
        places = [row + (number - 0.5) * 0.4 for row in range(len(figures))]
        axes.bar(places, [medians[kind] for medians in figures.values()], width=0.4, label=kind)
    for row, medians in enumerate(figures.values()):
        ratio = f"{medians['uvloop'] / medians['asyncio']:.2f}×"
        axes.annotate(ratio, (row, max(medians.values())), (0, 4), textcoords="offset points", ha="center")
    axes.set_yscale("log")
    axes.set_ylabel("operations per second (log scale)")
    axes.set_xticks(range(len(figures)), [row.replace(" ", "\n", 1) for row in figures])
    axes.set_title(f"uvloop {version('uvloop')} and asyncio, CPython {sys.version.split()[0]}: ratio above each pair")
    axes.legend()
    figure.savefig(path, dpi=120)


def compare(rounds: int, seconds: float, path: Path) -> None:
    """Print a row for each kind of work, and draw them."""
    print(f"{'per second':<16} {'asyncio':>9} {'uvloop':>9} {'ratio':>6}   lowest and highest ratio of a round")
    medians = {}
    for row in ROWS:
        figures = figures_of(row, rounds, seconds)
        medians[row] = {kind: statistics.median(found) for kind, found in figures.items()}
        slow, fast = medians[row].values()
        ratios = [two / one for one, two in zip(*figures.values(), strict=True)]
        print(f"{row:<16} {slow:>9,.0f} {fast:>9,.0f} {fast / slow:>6.2f}   {min(ratios):.2f} to {max(ratios):.2f}")
    plot(medians, path)
    print(f"plot: {path}")


def main() -> None:
    """Compare the loops; or be one of the processes that this takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="rounds, of which the median counts")
    parser.add_argument("--seconds", type=float, default=0.3, help="how long each figure of a round is measured")
    parser.add_argument("--plot", type=Path, default=Path(__file__).with_suffix(".png"), help="where the plot goes")
    parser.add_argument("--serve", metavar="LOOP", help=argparse.SUPPRESS)
    parser.add_argument("--measure", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        with asyncio.Runner(loop_factory=LOOPS[options.serve]) as runner:
            runner.run(serve())
    elif options.measure:
        kind, row, *ports = options.measure
        measure_on_demand(kind, row, *map(int, ports))
    else:
        compare(options.rounds, options.seconds, options.plot)


if __name__ == "__main__":
    main()
