"""A mail server of Python's aiosmtpd. It prints its port, then each mail that it has taken, as Python's
own mail parser understands it, one JSON object a line. It ends with its standard input.

Recipients decide what happens: refused@ and nodata@ for good, later@ and drop@ at the first attempt.
"""

import asyncio
import base64
import json
import ssl
import sys
from email import policy
from email.parser import BytesParser

from aiosmtpd.smtp import SMTP, AuthResult

USER, PASSWORD = b"tiket", b"rahasia"


def told(**what):
    print(json.dumps(what), flush=True)


def part_of(part):
    content = part.get_payload(decode=True) or b""
    return {
        "type": part.get_content_type(),
        "name": part.get_filename() or "",
        "content": base64.b64encode(content).decode(),
    }


class Handler:
    def __init__(self):
        self.seen = set()

    def first_time(self, address):
        first = address not in self.seen
        self.seen.add(address)
        return first

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("later@") and self.first_time(address):
            return "451 4.3.0 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        message = BytesParser(policy=policy.default).parsebytes(envelope.content)
        if address.startswith("drop@") and self.first_time(address):
            told(dropped=str(message["Message-ID"]))
            server.transport.abort()
            return "451 never said"
        if address.startswith("nodata@"):
            return "554 5.6.0 not wanted"
        told(
            sender=envelope.mail_from,
            recipients=envelope.rcpt_tos,
            secure=session.ssl is not None,
            user=(session.auth_data or b"").decode(),
            headers=[[name, str(value)] for name, value in message.items()],
            parts=[part_of(part) for part in message.walk() if not part.is_multipart()],
            structure=[part.get_content_type() for part in message.walk()],
            defects=[str(d) for part in message.walk() for d in part.defects],
            longest=max(len(line) for line in envelope.content.split(b"\r\n")),
        )
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    right = data.login == USER and data.password == PASSWORD
    # Not handled: the server itself tells a client that it was refused.
    return AuthResult(success=right, handled=False, auth_data=data.login if right else None)


async def main():
    options = {"hostname": "mail.example"}
    if len(sys.argv) == 3:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1], sys.argv[2])
        options.update(
            tls_context=context,
            require_starttls=True,
            authenticator=authenticate,
            auth_required=True,
        )
    handler = Handler()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(handler, **options), "127.0.0.1", 0)
    told(port=server.sockets[0].getsockname()[1])
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
