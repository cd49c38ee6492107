# SPDX-License-Identifier: Apache-2.0
"""Looks at the pictures of a tour, without any library: a PNG that can be read, of the size that was asked for, with
something on it."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# What follows from a row alone or the one above: an empty page has two or three kinds of rows, a real one hundreds.
LEAST_DIFFERENT_ROWS = 40
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def chunks(data):
    at = len(SIGNATURE)
    while at + 12 <= len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if zlib.crc32(kind + body) != struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0]:
            raise ValueError("a chunk is damaged")
        yield kind, body
        at += 12 + length


def wrong_with(path, width, height):
    """None, or what is wrong with a picture."""
    try:
        with open(path, "rb") as file:
            data = file.read()
        if not data.startswith(SIGNATURE):
            return "is no PNG"
        parts = list(chunks(data))
        if not parts or parts[-1][0] != b"IEND":
            return "ends early"
        wide, high, depth, colour = struct.unpack(">IIBB", parts[0][1][:10])
        if (wide, high) != (width, height):
            return f"is {wide} × {high}, not {width} × {height}"
        pixels = zlib.decompress(b"".join(body for kind, body in parts if kind == b"IDAT"))
    except FileNotFoundError:
        return "is not there"
    except (OSError, ValueError, KeyError, struct.error, zlib.error) as error:
        return f"cannot be read: {error}"
    row = 1 + (wide * CHANNELS[colour] * depth + 7) // 8
    if len(pixels) != row * high:
        return "ends early"
    if len({pixels[at:at + row] for at in range(0, len(pixels), row)}) < min(LEAST_DIFFERENT_ROWS, high):
        return "has nothing on it"
    return None


def painted(width, height, colours=251):
    """A small grey picture, for tests of what looks at pictures."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    rows = b"".join(b"\0" + bytes([line % colours]) * width for line in range(height))
    return SIGNATURE + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) + \
        chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
