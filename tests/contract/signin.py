# SPDX-License-Identifier: Apache-2.0
"""Signs in to the demo platform as an independent client: authorization code with PKCE, walked over plain HTTP."""

import base64
import hashlib
import json
import secrets
import urllib.error
import urllib.parse
import urllib.request


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args, **kwargs):
        return None


def sign_in(platform, account="u-marta"):
    """The access token of a demo account."""
    opener = urllib.request.build_opener(_NoRedirect)
    with opener.open(platform + "/.well-known/oauth-authorization-server", timeout=30) as reply:
        discovery = json.load(reply)
    verifier = base64.urlsafe_b64encode(secrets.token_bytes(32)).rstrip(b"=").decode()
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    redirect = "http://127.0.0.1:9/callback"
    form = {"response_type": "code", "client_id": "tradewind-desktop", "redirect_uri": redirect, "scope": "",
            "state": secrets.token_urlsafe(24), "code_challenge": challenge, "code_challenge_method": "S256",
            "account": account}
    authorize = urllib.parse.urljoin(platform + "/", discovery["authorization_endpoint"])
    try:
        opener.open(urllib.request.Request(authorize, urllib.parse.urlencode(form).encode()), timeout=30)
        raise RuntimeError("the platform did not redirect after sign-in")
    except urllib.error.HTTPError as answer:
        if answer.code not in (302, 303):
            raise
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(answer.headers["Location"]).query)
    if query.get("state") != [form["state"]] or "code" not in query:
        raise RuntimeError(f"sign-in was refused: {query}")
    exchange = {"grant_type": "authorization_code", "code": query["code"][0], "redirect_uri": redirect,
                "client_id": form["client_id"], "code_verifier": verifier}
    token = urllib.parse.urljoin(platform + "/", discovery["token_endpoint"])
    with opener.open(urllib.request.Request(token, urllib.parse.urlencode(exchange).encode()), timeout=30) as reply:
        return json.load(reply)["access_token"]
