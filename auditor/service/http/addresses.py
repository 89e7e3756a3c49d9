"""Where an announcement may go: a host of the allow-list, resolved once, at an address that is public or was allowed."""

import ipaddress
import socket
from collections.abc import Iterable

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# Prefixes that carry an IPv4 address inside: what they lead to is another network's business.
_WRAPPED = tuple(ipaddress.ip_network(network) for network in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"))


class ForbiddenAddress(Exception):
    """No address of the host may be connected to."""


def allowed_address(host: str, port: int, networks: Iterable[str]) -> str:
    """Return one address of `host` to connect to, never asked for again: a name may resolve differently the next time.

    Raises:
        ForbiddenAddress: every address of it is private, and in none of the networks.
        OSError: the name does not resolve.
    """
    allowed = [ipaddress.ip_network(network) for network in networks]
    found = [str(answer[4][0]) for answer in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for text in found:
        address = _unmapped(ipaddress.ip_address(text.partition("%")[0]))
        if is_public(address) or any(address in network for network in allowed):
            return text
    raise ForbiddenAddress


def is_public(address: Address) -> bool:
    """Tell whether an address is one of the public internet: not private, loopback, link-local, multicast, reserved or wrapped."""
    if address.version == 6 and (address.is_site_local or any(address in network for network in _WRAPPED)):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _unmapped(address: Address) -> Address:
    """Return the IPv4 address inside an IPv6 one that only wraps it."""
    return getattr(address, "ipv4_mapped", None) or address
