"""How posts, carriers and shops head a list of what they do not take: *what may not be sent by post: NAME, cash*.

Own wording.
"""

from __future__ import annotations

from typing import Final

from hiddenlinks.recognise.said.patterns import quick

__all__ = ["UNSENT", "UNSENT_LIST"]

_ROMANCE: Final = (
    r"interdit\w* (?:à l.envoi|d.envoi|au transport|d.expédition|par la poste)|exclue?s? de l.envoi|envoi interdit|"
    r"ne (?:peut|peuvent|doit|doivent) pas être (?:envoyé|expédié|transporté|posté)\w*|on ne peut pas envoyer|"
    r"ne sont pas transportés|no se (?:transportan|pueden? (?:enviar|mandar|transportar))|envío prohibido|"
    r"prohibido (?:enviar|el envío|por correo)|no pueden? (?:ir por correo|enviarse|mandarse)|"
    r"non si (?:trasportano|(?:può|possono) (?:spedire|inviare|mandare))|vietat\w+ (?:la spedizione|spedire|inviare)|"
    r"non (?:può|possono) essere (?:spedit|inviat|trasportat)\w+|esclus\w+ dalla spedizione|não transportamos|"
    r"não (?:pode|podem) (?:ir pelo correio|ser (?:enviad|transportad|despachad)\w+)|envio proibido|"
    r"não se (?:pode|podem) enviar|proibid\w+ (?:enviar|o envio|nos correios|no correio)|nu transportăm|"
    r"nu (?:se poate|se pot) (?:trimite|expedia)|nu (?:poate|pot) fi (?:trimis|expediat)\w*|interzis\w* la trimitere"
)
_GERMANIC: Final = (
    r"(?:may|can|must) ?not be (?:sent|posted|mailed|shipped|dispatched|carried|transported)|"
    r"not (?:carried|mailable|shippable|accepted (?:for|in|by)|allowed (?:in|by) (?:the )?(?:post|mail|parcels?))|"
    r"excluded from carriage|"
    r"(?:prohibited|banned|forbidden) (?:in|by|from) (?:the )?(?:post|mail|parcels?|shipping)|"
    r"we (?:do not|don.t|cannot|can.t|never) (?:ship|send|post|mail|carry)|"
    r"nicht (?:versendet|verschickt|versandt|befördert|transportiert)(?: werden)?|versandverbot\w*|"
    r"von der beförderung ausgeschlossen|nicht (?:versenden|verschicken|versandfähig)|versand verboten|"
    r"mag niet (?:worden )?(?:verzonden|verstuurd|per post|in het pakket)|niet (?:vervoerd|verzenden|versturen)|"
    r"mogen niet (?:worden )?(?:verzonden|verstuurd)|verboden te (?:verzenden|versturen)|transporteras inte|"
    r"får (?:inte|ej) (?:skickas|sändas|postas)|förbjud\w+ att skicka|befordres ikke|forbudt at? sende|"
    r"(?:må|kan|får) ikke (?:sendes|forsendes|fraktes)"
)
_SLAVIC: Final = (
    r"nie (?:przewozimy|wolno (?:wysyłać|nadawać|przesyłać|przewozić)|można (?:wysyłać|wysłać|nadawać|nadać|"
    r"przesłać))|"
    r"zakaz (?:wysyłki|nadawania|przewozu)|nepřepravujeme|neprepravujeme|"
    r"(?:nelze|nemůžete|nesmíte) (?:zaslat|zasílat|poslat|posílat|odeslat|přepravovat)|"
    r"nesmí se (?:posílat|zasílat)|(?:nemožno|nedá sa|nesmiete) (?:zaslať|poslať|posielať|zasielať)|"
    r"nesmie sa posielať|"
    r"не перевоз(?:им|ятся)\w*|нельзя (?:пересылать|переслать|отправлять|отправить|посылать|перевозить)|"
    r"запрещ\w+ (?:к |для )?(?:пересылк\w+|пересылать|отправлять|отправк\w+|перевозк\w+)|"
    r"не (?:подлеж\w+|допуска\w+) (?:к )?(?:пересылк\w+|перевозк\w+)|"
    r"не можна (?:пересилати|надсилати|відправляти|перевозити)|заборонен\w+ (?:до |для )?(?:пересила\w+|перевез\w+)|"
    r"не (?:може|могат|бива) да се (?:изпраща\w*|пренася\w*|превозва\w*)|забранен\w+ (?:за )?изпращан\w+|"
    r"(?:ne smij[eu]|ne sme(?:ju|jo)?|nije dozvoljeno|ni dovoljeno|zabranjeno je|prepovedano je) (?:se )?"
    r"(?:slati|poslati|pošiljati)"
)
_OTHERS: Final = (
    r"nem (?:szállít|küldhet|postázhat|adható fel)\w*|tilos (?:küldeni|feladni|postázni)|"
    r"δεν (?:επιτρέπεται να )?(?:στέλν|αποστέλλ|ταχυδρομ)\w+|απαγορεύεται (?:η αποστολή|να στ\w+)|"
    r"gönderil(?:emez|mez|mesi yasak\w*)|kargolanamaz|ei (?:saa|voi) (?:lähettää|postittaa)|"
    r"ei tohi (?:saata|postitada)|keelatud saata|(?:nedrīkst|aizliegts) (?:sūtīt|nosūtīt)|"
    r"(?:negalima|draudžiama) (?:siųsti|išsiųsti)|tidak (?:boleh|dapat|bisa) (?:dikirim|dipos\w*)|"
    r"dilarang (?:mengirim|dikirim)|không (?:được|thể) (?:gửi|vận chuyển)|cấm gửi"
)
_SIGNS: Final = (
    r"不(?:得|能|可|可以|准|予)(?:邮寄|寄送|寄递|快递|托运|收寄|郵寄|託運)|禁止?(?:邮寄|寄送|寄递|郵寄|託運)|"
    r"(?:郵送|発送|配送)(?:できない|不可|禁止)|送れない|보낼 수 없|(?:발송|배송|우편) ?(?:불가|금지)|"
    r"(?:لا يجوز|لا يمكن|يمنع|يحظر|ممنوع) (?:إرسال|شحن)\p{L}*|אסור (?:לשלוח|למשלוח)|नहीं भेज\p{L}*|भेजना मना|"
    r"ห้ามส่ง|ส่งไม่ได้"
)
UNSENT: Final = rf"{_ROMANCE}|{_GERMANIC}|{_SLAVIC}|{_OTHERS}|{_SIGNS}"
"""That something is not sent or carried, in small letters."""
UNSENT_LIST: Final = quick(
    rf"^[^:：.!?]{{0,160}}?(?:{UNSENT})[^:：.!?]{{0,30}}(?:[:：]|\s[–—]\s).*(?:[,،、;]|[^.!?。！？]$)"
)
"""The same as the head of a list, or of what a line that is parted has of it.

Goods that only a courier takes are named before it, or with one thing more."""
