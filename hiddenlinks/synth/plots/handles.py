"""Forward by accounts on messaging services: in texts, images, links, posts."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from hiddenlinks.synth.places import Handle
from hiddenlinks.synth.plots.base import Plot, forward
from hiddenlinks.synth.plots.parts import options, own_profile, show
from hiddenlinks.synth.stage import ref
from hiddenlinks.vocabulary import LinkKind

_NAMES = {
    "telegram": ("Telegram", "TG", "Telegram"),
    "whatsapp": ("WhatsApp", "Whatsapp", "WA"),
    "wechat": ("WeChat", "vx", "微信", "加微信"),
    "line": ("LINE", "LINE ID"),
    "signal": ("Signal",),
    "qq": ("QQ", "扣扣"),
    "email": ("E-Mail", "Mail"),
    "phone": ("Tel.", "Phone"),
}


@forward()
def handle_in_description(plot: Plot) -> str:
    """The description asks to write to an account."""
    handle = account(plot)
    tell(plot, handle, handle.spelt)
    return handle.key


@forward()
def handle_spelt_apart(plot: Plot) -> str:
    """An account's address, written so that filters miss it."""
    handle = account(plot, plot.random.choice(("telegram", "whatsapp")))
    host = "t.me" if handle.service == "telegram" else "wa.me"
    tell(plot, handle, plot.random.choice(_APART)(host, handle.name))
    return handle.key


_APART = (
    lambda host, name: f"{host.replace('.', ' . ')} / {name}",
    lambda host, name: f"{host.replace('.', '[.]')}/{name}",
    lambda host, name: f"{host.replace('.', ' dot ')}/{name}",
    lambda host, name: f"hxxps://{host}/{name}",
)


@forward()
def handle_in_image(plot: Plot) -> str:
    """The account stands on an image of the listing, in letters."""
    handle = account(plot)
    show(plot, f"{plot.random.choice(_NAMES[handle.service])}: {handle.spelt}")
    plot.stage.implied.append((ref(plot.draft), handle.key, LinkKind.CONTACT))
    return handle.key


@forward()
def handle_in_qr(plot: Plot) -> str:
    """The account's address stands in a QR code."""
    handle = account(plot, plot.random.choice(("telegram", "whatsapp")))
    payload = address(plot, handle)
    show(plot, payload)
    plot.stage.implied.append((ref(plot.draft), handle.key, LinkKind.QR))
    return handle.key


@forward()
def handle_link(plot: Plot) -> str:
    """A link to the account."""
    handle = account(plot)
    plot.stage.link(plot.stage.spell(plot.draft), address(plot, handle), LinkKind.CONTACT)
    return handle.key


@forward()
def handle_app_link(plot: Plot) -> str:
    """A link that opens the account in its app."""
    handle = account(plot, "telegram")
    url = f"tg://resolve?domain={handle.name}"
    plot.stage.link(plot.stage.spell(plot.draft), url, LinkKind.DEEP_LINK)
    return handle.key


@forward()
def handle_post(plot: Plot) -> str:
    """A link to one post of a channel."""
    handle = plot.places.handle("telegram")
    post = f"https://t.me/{handle.name}/{plot.places.number()}"
    plot.stage.page(post, None, plot.prose.posts(plot.goods, 1), plot.goods.lang)
    plot.lead(post)
    return post


@forward()
def group_invite(plot: Plot) -> str:
    """An invitation to a closed group, which is a page."""
    invite = f"https://t.me/+{plot.places.code(16)}"
    plot.stage.page(invite, plot.places.word(), plot.prose.posts(plot.goods, 3), plot.goods.lang)
    plot.lead(invite)
    return invite


@forward()
def handle_to_page(plot: Plot) -> str:
    """An account that says little and links to the page."""
    end, handle = plot.end(), plot.places.handle("telegram")
    url = f"https://t.me/{handle.name}"
    plot.stage.page(url, handle.name, plot.prose.say("bio", plot.lang), plot.lang)
    plot.stage.link(url, end, LinkKind.ANCHOR, text=plot.prose.say("bio_link", plot.lang))
    tell(plot, handle, handle.spelt)
    return end


@forward()
def handle_in_title(plot: Plot) -> str:
    """The title ends in an account."""
    handle = account(plot)
    plot.draft["title"] += f" {plot.random.choice(_NAMES[handle.service])}: {handle.spelt}"
    plot.stage.implied.append((ref(plot.draft), handle.key, LinkKind.CONTACT))
    return handle.key


@forward()
def handle_in_variant(plot: Plot) -> str:
    """An option of the listing names the account."""
    handle = account(plot)
    odd = f"{plot.random.choice(_NAMES[handle.service])}: {handle.spelt}"
    options(plot, odd, plot.random.uniform(1, 6), plot.random.randint(0, 900))
    plot.stage.implied.append((ref(plot.draft), handle.key, LinkKind.CONTACT))
    return handle.key


@forward()
def handle_in_profile(plot: Plot) -> str:
    """The listing points to its seller, whose profile names the account."""
    handle, seller = account(plot), own_profile(plot)
    plot.stage.link(seller, address(plot, handle), LinkKind.CONTACT)
    return handle.key


def account(plot: Plot, service: str | None = None) -> Handle:
    """An account whose pages sell the goods, its own address or its posts: a new one, or one used before."""
    before = [each for each in plot.operator.accounts if service in (None, each.service)]
    is_new = not before or plot.random.random() > 0.5
    handle = plot.places.handle(service) if is_new else plot.random.choice(before)
    plot.used.add(handle.key)
    if not is_new:
        return handle
    plot.operator.accounts.append(handle)
    if handle.service == "telegram" and plot.random.random() < 0.4:  # a channel with posts
        for number in range(1, plot.random.randint(2, 4)):
            url = f"https://t.me/{handle.name}/{number * 7}"
            plot.stage.page(url, None, plot.prose.posts(plot.goods, 1), plot.goods.lang)
        return handle
    text = plot.prose.posts(plot.goods, plot.random.randint(2, 6))
    plot.stage.page(address(plot, handle), handle.name, text, plot.goods.lang)
    return handle


def address(plot: Plot, handle: Handle) -> str:
    """One of the references to an account."""
    forms = [handle.key]
    if handle.service == "telegram":
        forms += [
            f"https://t.me/{handle.name}",
            f"https://t.me/s/{handle.name}",
            f"https://telegram.me/{handle.name}",
        ]
    if handle.service == "whatsapp":
        forms += [f"https://wa.me/{handle.name}", f"https://api.whatsapp.com/send?phone={handle.name}"]
    return plot.random.choice(forms[1:] or forms)


def tell(plot: Plot, handle: Handle, spelt: str) -> None:
    """Name an account in the description; half the time the marketplace has noted the contact, too."""
    service = plot.random.choice(_NAMES[handle.service])
    plot.stage.describe(plot.draft, plot.prose.say("contact", plot.lang, service=service, handle=spelt))
    plot.stage.implied.append((ref(plot.draft), handle.key, LinkKind.CONTACT))
    if plot.random.random() < 0.3:
        plot.stage.link(plot.stage.spell(plot.draft), handle.key, LinkKind.CONTACT)
