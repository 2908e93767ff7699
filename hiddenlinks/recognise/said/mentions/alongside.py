"""Sentences that name goods for what another thing does beside them: worn while they are taken, their stains removed.

*Removes stains of coffee, ink and NAME* is a pen, *example print: “NAME”* a printer, *not powered by NAME* a shirt. Own
selection of words.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.manners import GIVES
from hiddenlinks.recognise.said.offering import OFFERS
from hiddenlinks.recognise.said.patterns import holds, loosely, quick, unless

__all__ = ["MAY_STAND_BESIDE", "alongside"]

_TAKEN: Final = (
    r"(?:take|taking|use|using|apply|applying)|(?:nehm|einnehm|verwend|anwend|benutz|nutz)\w*|(?:prenez|utilisez|"
    r"l.utilisation)|(?:toma|usa|utiliza)[ns]?|(?:prend|assum|us)(?:e|i|ono|a|ate|ete)|(?:toma|usa)|(?:gebruikt?|"
    r"neemt|inneemt)|(?:stosowani\w+|stosuj\w+|przyjm\w+|brani\w+)|(?:užív|použív|ber)\w+|(?:szed|használ)\w*|"
    r"(?:luați|folosi\w+|utiliz\w+)|(?:примен|при[её]м|принима|использ)\w+|(?:застос|прийом|прийма|викорис)\w+|"
    r"(?:прием|използва)\w*|(?:παίρνετε|χρησιμοποιείτε)|(?:tar|använder)|(?:tager|bruger|bruker)|käyt\w+|kasuta\w+|"
    r"kullan\w+|al(?:ır|ıyor)\w*"
)
_WHILE: Final = (
    r"(?:even )?(?:while|when|if)|(?:während|auch wenn|solange)|(?:pendant|même si|quand|lorsque)|(?:mientras|aunque|"
    r"durante)|(?:mentre|durante|anche se)|(?:enquanto|durante)|(?:terwijl|ook als|tijdens)|(?:podczas|także gdy)|"
    r"(?:při|i když|během)|(?:pri|počas|aj keď)|(?:során|miközben|akkor is)|(?:în timp ce|în timpul)|(?:во время|при|"
    r"пока)|(?:під час|при)|(?:по време на|докато)|(?:ενώ|όταν|κατά)|(?:medan|samtidigt som|under)|(?:mens|"
    r"samtidig med)|(?:kun|samalla)|(?:samal ajal)"
)
_WORN: Final = (
    r"be worn|getragen|tragbar|être portée?s?|(?:se puede|puede) llevar|essere (?:indossat|portat)\w+|ser usad[oa]s?|"
    r"gedragen|(?:można )?nosić|nosit|nosiť|viselhető|hordható|purtat\w*|носить|носити|да се носи|φορεθεί|φορ[άι]\w+|"
    r"bäras|bæres|brukes|käyttää|kanda"
)
_BESIDE: Final = quick(
    rf"(?i)\b(?:{_WORN})\b.*?\b(?:{_WHILE})\s(?:[^\s.,;]+\s){{0,4}}?(?:{_TAKEN})\b|\b(?:{_WORN})\b.*?,?\s(?:während|"
    rf"(?:auch )?wenn|solange|terwijl|ook als)\s.*\b(?:{_TAKEN})\b|"
    r"\bkullanırken\s(?:takılabilir|giyilebilir|kullanılabilir)"
)
"""*May be worn while you take NAME*: a bandage."""
_STAINED: Final = (
    r"stains|flecken|taches|manchas|macchie|nódoas|vlekken|plamy|skvrny|škvrny|folto\w+|foltj\w+|petele|pete de|пятна|"
    r"плями|петна|λεκέδες|fläckar|pletter|flekker|tahrat|tahroja|plekid|plekke|traipus|dėmes|mrlje|madeže"
)
_STAINS: Final = quick(
    r"(?i)\b(?:removes?|gets? (?:rid of|out)|cleans?|lifts?|entfern\w*|löst|enlève|élimine|retire|nettoie|elimina|"
    r"quita|limpia|remueve|toglie|rimuove|elimina|pulisce|remove|tira|elimina|limpa|verwijdert|usuwa|czyści|"
    r"odstraňuje|odstráni|čistí|eltávolítja|tisztítja|îndepărtează|elimină|curăță|удаляет|выводит|отстирывает|видаляє|"
    r"виводить|премахва|почиства|αφαιρεί|καθαρίζει|tar bort|avlägsnar|fjerner|poistaa|eemaldab|noņem|pašalina|uklanja|"
    r"odstrani)"
    rf"\s.*?\b(?:{_STAINED})\b|"
    r"\blekelerini\s(?:\w+\s)?(?:çıkar|temizle)\w*"
)
_STAIN_SIGNS: Final = (
    r"(?:去除|清除|洗掉)[^。]*(?:污渍|污迹|渍)|(?:シミ|汚れ)を?(?:落と|除去)|얼룩(?:을|를)? ?(?:제거|지우)|"
    r"يزيل[^.]*بقع|מסיר[^.]*כתמי"
)
_PRINTED: Final = quick(
    r"(?i)\b(?:(?:sample|example|specimen|test) (?:print|label|text|imprint)s?|print (?:sample|example)|druckbeispiel|"
    r"beispieldruck|musterdruck|beispieletikett|musteretikett|(?:exemple|essai) d.(?:impression|étiquette)|"
    r"ejemplo de (?:impresión|etiqueta)|(?:esempio|prova) di (?:stampa|etichetta)|exemplo de (?:impressão|etiqueta)|"
    r"voorbeeld(?:afdruk|etiket|print)|przykładow\w+ (?:nadruk|wydruk|etykiet\w+)|(?:ukázk\w+|příklad) (?:tisku|"
    r"štítku)|vzor(?:ov\w+)? (?:tlač\w*|tisk\w*|štítok)|mintanyomat|nyomtatási minta|exemplu de (?:imprimare|"
    r"etichetă)|(?:пример|образец) (?:печати|этикетки|наклейки)|(?:приклад|зразок) (?:друку|етикетки)|пример(?:ен|"
    r"на) (?:печат|етикет)|δείγμα εκτύπωσης|exempel(?:utskrift|etikett)|utskriftsexempel|eksempel(?:udskrift|utskrift|"
    r"etiket\w*)|mallituloste|tulostusesimerkki|näidistrükk|örnek (?:baskı|etiket))\s?[:：]|(?:打印示例|打印样例|"
    r"示例标签|印字例|印刷例|인쇄 (?:예시|샘플)|مثال (?:على )?الطباعة|דוגמת הדפסה)\s?[:：]"
)
_DOSED: Final = quick(
    r"(?i)\b(?:measures?|weighs? out|doses|meters) .*\b(?:exactly|precisely|accurately)|\b(?:misst|dosiert|"
    r"portioniert) .*\b(?:genau|exakt|präzise)|\b(?:mesure|dose) (?:exactement|précisément|avec précision)\b|"
    r"\b(?:mide|dosifica) (?:exactamente|con precisión)\b|\b(?:misura|dosa) (?:esattamente|con precisione)\b|"
    r"\b(?:mede|doseia) (?:exatamente|com precisão)\b|\b(?:meet|doseert) .*\b(?:precies|nauwkeurig)|\b(?:dokładnie|"
    r"precyzyjnie) (?:odmierza|dozuje)\b|\b(?:přesně|presne) (?:odměří|odměřuje|dávkuje|odmeria)\b|"
    r"\bpontosan (?:ki)?(?:mér|adagol)\w*|\bmăsoară (?:exact|precis)|\b(?:точно) (?:отмер|доз|відмір|измерв)\w+|"
    r"\b(?:mäter|måler|doserar|doserer) .*\b(?:exakt|noga|præcist|nøyaktig)|\bmittaa .*\btarkasti|(?:dozunu|"
    r"miktarını) (?:tam|doğru|hassas) \w*(?:ölç|ayarla)\w*"
)
_GROUND: Final = quick(
    r"(?i)\b(?:crush(?:es)?|grinds?|turns?|pulveri[sz]es?) .*\b(?:to|into) (?:a )?(?:fine )?(?:powder|dust)|"
    r"\b(?:zermahlt|zerkleinert|zerdrückt|mahlt|pulverisiert) .*\bzu (?:\w+ )?pulver|\b(?:réduit|broie|"
    r"écrase) .*\ben (?:fine )?poudre|\b(?:tritura|muele|reduce|macina|polverizza|riduce|mói|transforma) .*\b(?:polvo|"
    r"polvere|pó)\b|\b(?:vermaalt|maalt|verpulvert) .*\b(?:tot|fijn)\b.*poeder|\b(?:rozdrabnia|miele|kruszy|"
    r"mieli) .*\bna (?:\w+ )?proszek|\b(?:rozdrtí|rozemele|drtí|rozdrví|melie) .*\bna (?:\w+ )?pr[áa]šek|\b(?:porrá|"
    r"porítja)\b|\b(?:macină|zdrobește) .*\b(?:praf|pulbere)|\b(?:измельчает|перемалывает|подрібнює|смила|"
    r"стрива) .*\b(?:в|у|на|до) (?:\w+ )?(?:порош|прах)\w*|\b(?:mal|krossa|knuser)\w* .*\btill? (?:\w+ )?(?:pulver|"
    r"pulver)|\btoz haline getir\w*"
)
"""What mills and measuring spoons do to goods: *crushes NAME to powder*."""
_RESEARCH: Final = quick(
    r"(?i)\b(?:research (?:on|into)|forschung (?:zu|über|an)|recherche (?:sur|contre)|investigación (?:sobre|de|del|"
    r"contra)|ricerca (?:su|sul|sulla|contro)|pesquisa (?:sobre|de)|onderzoek naar|badania nad|výzkum|výskum|"
    r"kutatás\w*|cercetarea|исследовани\w+|дослідження|изследван\w+|έρευνα|forskning (?:om|i|på)|tutkimu\w+|"
    r"araştırma\w*)\b"
)
_GIVES_TO: Final = quick(
    r"(?i)\b(?:euros?|dollars?|pounds?|per ?cent|percent|prozent|pour ?cent|por ciento|per cento|procent|евро|"
    r"процент\w*|złoty|korun\w*|forint\w*|lei|lira\w*|kronor|kroner)\b.*\b(?:goes?|donated|is given|geht|fließt|"
    r"gespendet|versé|va|reversé|destina\w*|dona\w*|devolut\w+|gaat|geschonken|idzie|przekazujemy|jde|ide|megy|merge|"
    r"ид[её]т|йде|отива|πηγαίνει|går|menee|gider|bağışlan\w+)\b"
)
_PLAYED: Final = quick(
    r"(?i)^\W*(?:in (?:the|this|our) (?:board |card |video )?game|im (?:\w+)?spiel|in diesem spiel|dans (?:le|ce) jeu|"
    r"en (?:el|este) juego|nel gioco|in questo gioco|no jogo|neste jogo|in (?:het|dit) spel|w (?:tej )?grze|ve hře|"
    r"v (?:tejto )?hre|a játékban|în joc|в (?:этой )?игре|у (?:цій )?грі|в играта|στο παιχνίδι|i (?:spelet|spillet)|"
    r"pelissä|mängus|oyunda)\b|^\W*(?:ゲーム(?:の中)?では|在?(?:这个|本)?游戏(?:中|里)|게임에서)"
)
_COUNTED: Final = quick(
    r"(?i)^\W*(?:(?:the|this|die|diese|l.|la|cette|esta|questa|a|o|de|deze|ta|tato|táto|az|aplicația)\s?)?(?:app|"
    r"application|aplicación|applicazione|aplicação|aplicativo|aplikacja|aplikace|aplikácia|alkalmazás|приложение|"
    r"додаток|застосунок|приложението|εφαρμογή|appen|sovellus|uygulama|timer|alarm|wecker)\b.*\b(?:counts?|reminds?|"
    r"tracks?|logs?|zählt|erinnert|compte|rappelle|note|cuenta|recuerda|registra|conta|ricorda|lembra|telt|herinnert|"
    r"liczy|przypomina|zapisuje|počítá|připomíná|ráta|pripomína|számolja|emlékeztet|numără|amintește|считает|"
    r"напоминает|рахує|нагадує|брои|напомня|μετρά|θυμίζει|räknar|påminner|tæller|minder|teller|laskee|muistuttaa|"
    r"sayar|hatırlatır)\b"
)
_RECYCLED: Final = quick(
    r"(?i)(?:\brecycl\w*|\bupcycl\w*|\breciclad\w*|\bricicl\w*|\breciclat\w*|\brecykl\w*|\bpřepracovan\w*|"
    r"újrahasznos\w*|\bпереработанн\w*|\bперероблен\w*|\bрециклиран\w*|ανακυκλωμέν\w*|återvun\w*|\bgenbrug\w*|"
    r"\bresirkuler\w*|\bkierrät\w*|geri dönüştür\w*).*\b(?:pack\w*|blisters?|boxe?s?|verpackung\w*|schachteln?|"
    r"emballages?|boîtes|envases?|cajas|confezioni|scatole|embalagens|verpakking\w*|opakowa\w+|obal\w+|krabi\w+|"
    r"csomagol\w+|ambalaj\w*|упаков\w+|опаков\w+|συσκευασ\w+|förpackning\w*|emballage|pakkaus\w*|kutu\w*)|"
    r"\b(?:verpackung\w*|opakowa\w+|pack\w+) .*\brecycelt\b"
)
_UNSKILLED: Final = quick(
    r"(?i)\b(?:no (?:previous |prior )?(?:experience|knowledge) (?:with|in|of) .*\b(?:needed|required|necessary)|"
    r"keine? (?:\w+ )?(?:erfahrung|kenntnisse?)\w* (?:mit|in|über) .*\b(?:nötig|erforderlich|notwendig|vorausgesetzt)|"
    r"(?:pas|aucune) (?:besoin )?(?:d.)?expérience .*\b(?:requise|nécessaire|exigée)|no se (?:necesita|requiere|"
    r"exige)n? (?:experiencia|conocimientos) (?:con|en|de)|non (?:è |serve )?(?:richiesta|"
    r"necessaria)? ?esperienza (?:con|in)|não (?:é|se) (?:necessári|exig|requer)\w+ experiência|"
    r"geen ervaring met .*\b(?:nodig|vereist)|doświadczenie (?:z|w) .*\bnie(?: jest)? (?:wymagane|potrzebne)|"
    r"zkušenosti? s .*\b(?:není|nejsou) \w+|опыт(?: работы)? с .*\bне (?:нужен|требуется|обязателен)|"
    r"досвід (?:роботи )?з .*\bне (?:потрібен|обов)|ingen erfarenhet av .*\bkrävs|ingen erfaring med .*\b(?:krævet|"
    r"kreves|nødvendig))"
)
"""What a job asks nothing of."""
_RUNS: Final = quick(
    r"(?i)\bnot (?:powered|fuell?ed|driven|sponsored) by\b|\b(?:runs?|powered|fuell?ed|running)\s(?:on|"
    r"by)\s.*?\bnot (?:on|by)\s|\bnicht (?:angetrieben|betrieben) (?:von|mit|durch)\b|\b(?:läuft|angetrieben)\s(?:mit|"
    r"von)\s.*\b(?:nicht|statt)\s(?:mit|von)\s|\bnapędzan\w+ .*, nie\b|\bnie napędzan\w+|"
    r"\bработа\w+ на .*, а не (?:на )?|\bпрацю\w+ на .*, а не (?:на )?|\bfunciona con .*, no con\b|\bfonctionne (?:au|"
    r"à l.)\s?.*\b(?:pas|sans) (?:au|à)\b|\bva a .*, non a\b|\bloopt op .*, niet op\b|\bdrivs av .*, inte\b"
)
"""What a slogan jokes about: *this dad runs on coffee, not on NAME*."""
_RESIDUES: Final = quick(
    r"(?i)\b(?:residues?|traces|remnants) of (?:\w+ )?(?:medicine|drug|pharmaceutical|hormone|pesticide)\w*|"
    r"\b(?:rückstände\w*|reste\w*|spuren) (?:von|der) (?:medikament|arznei|hormon)\w*|\bmedikamentenrückst\w+|"
    r"\b(?:résidus|traces) (?:de|d.) ?(?:médicament|hormone)\w*|\b(?:residuos|restos|trazas) de (?:medicament|fármaco|"
    r"hormona)\w*|\b(?:residui|tracce) di (?:farmac|medicin|ormon)\w*|\b(?:resíduos|vestígios) de (?:medicament|"
    r"fármaco|hormon)\w*|\b(?:resten|sporen|residuen) van (?:medicijn|geneesmiddel|hormo)\w*|\bmedicijnresten|"
    r"\b(?:pozostałości|resztki|ślady) (?:lek|hormon)\w*|\b(?:zbytky|zvyšky|stopy|rezidua) (?:lék|liek|hormon)\w*|"
    r"\bgyógyszermarad\w+|\breziduuri de (?:medicament|hormon)\w*|\b(?:остатк|след)\w* (?:лекарств|медикамент|"
    r"гормон)\w*|\bзалишк\w* (?:ліків|медикамент|гормон)\w*|\bостатъци от (?:лекарств|медикамент|хормон)\w*|"
    r"\bυπολείμματα (?:φαρμάκων|ορμονών)|\bläkemedelsrester|\b(?:rester|spor) (?:av|af) (?:läkemedel|medicin|medisin|"
    r"hormon)\w*|\bmedicinrester|\blääkejäämi\w+|\bilaç kalıntı\w+|药物残留|医薬品の残留|약물 잔류"
)
"""What a filter takes out of the water."""
_TAKEN_FOR: Final = quick(
    r"(?i)\b(?:thought|assumed|believed) (?:that )?(?:it|this|they) (?:was|were|is|to be)\b|\b(?:mistook|"
    r"mistaken) (?:it|this|them) for\b|\b(?:hielt|hielten|gehalten) (?:es|das|sie) für\b|\b(?:dachte|dachten),? (?:es|"
    r"das) (?:sei|ist|wäre)\b|\b(?:a|ont) (?:cru|pensé) que c.était\b|\bl.a pris pour\b|\b(?:pensó|creyó|pensaba|"
    r"creía) que era\b|\b(?:ha )?(?:pensato|creduto|pensava|credeva) (?:che )?fosse\b|\b(?:pensou|achou|"
    r"pensava) que (?:era|fosse)\b|\bdacht (?:dat het|het)\b|\b(?:myślał|pomyślał)\w*,? że to\b|"
    r"\bmyslel\w*,? že (?:to )?(?:je|jsou|sú)\b|\bazt (?:hitte|gondolta)\b|\b(?:a crezut|credea) că (?:e|este|era)\b|"
    r"\b(?:помисли|мислеше),? че (?:е|това)\b|\b(?:думал|подумал|решил)\w*,? что это\b|\b(?:думав|подумав|подумал|"
    r"думал)\w*,? що це\b|\bνόμι(?:ζ|σ)ε ότι (?:είναι|ήταν)|\btrodde (?:att )?det var\b|\btroede,? (?:at )?det var\b|"
    r"\bluuli\b|\barvas, et (?:see )?on\b|\bsandı(?:lar|k|m)?\b|以为是|勘違い|인 줄 알"
)
"""What somebody took it for: *my husband thought it was NAME, it is a milk frother*."""
_SPILT: Final = quick(
    rf"(?i)\b(?:{_STAINED}|stain|fleck|tache|mancha|macchia|nódoa|vlek|plama|skvrna|škvrna|пятно|пляма|leke|fläck|"
    rf"plet)\s"
    r"(?:of|from|von|vom|de|da|di|van|po|od|от|від|af|av|etter|efter)\s|\bmark from\s|\b(?:spilled|leaked|"
    r"ran) (?:\w+ )?(?:over|on|onto|into) it\b|\b(?:verschüttet|ausgelaufen|übergelaufen)|\b(?:s.est|"
    r"a été) (?:renversée?|répandue?)|\bse (?:derramó|volcó)|\bsi è rovesciat[oa]|\bentornou-se|\b(?:overheen|"
    r"eroverheen) (?:gelopen|gemorst)|\bwylał[oay]? się|\bvylil[oa]? se|\bпролил\w*|\bвылил\w* на|\büzerine döküldü"
)
"""What somebody spilt, or what left a stain on a thing that is sold: *a stain of NAME, hence the price*."""
_ALONE: Final = (_RESIDUES, _PRINTED, _UNSKILLED, _RUNS, _DOSED, _GROUND, _PLAYED, _COUNTED, _RECYCLED)
"""What says it by itself, and whose words are few enough to seek it by."""
_ANY: Final = (
    _WORN,
    _STAINED,
    _STAIN_SIGNS,
    "takılabilir|giyilebilir|lekelerini",
    _RESEARCH,
    _SPILT,
    _TAKEN_FOR,
    *_ALONE,
)
MAY_STAND_BESIDE: Final = loosely("|".join(_ANY).replace("(?i)", "").replace(r"\b", ""))
"""What a text in small letters holds that may have such a sentence."""


def alongside(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) name goods for what another thing does beside them (bool)."""
    given = holds(sentences, _RESEARCH) & holds(sentences, _GIVES_TO)
    given |= unless(holds(sentences, _TAKEN_FOR), sentences, rf"(?i){GIVES}")
    given |= unless(holds(sentences, _SPILT), sentences, OFFERS)
    return given | holds(sentences, _BESIDE, _STAINS, _STAIN_SIGNS, *_ALONE)
