-- The store of hiddenlinks monitor, version 1. docs/monitor.md says what each table means.
-- Every table but those named memo_* is append-only: rows are inserted, never updated, never deleted.
-- All times are UTC. What the contract calls a column is called the same here.

CREATE TABLE store (
    schema_version INTEGER NOT NULL,   -- of this file; a library refuses a store that is newer than itself
    library        VARCHAR NOT NULL,   -- version that made the store
    created_at     TIMESTAMP NOT NULL
);

-- Where every fact came from: one row for each dataset that was taken in.
CREATE TABLE additions (
    addition INTEGER PRIMARY KEY,      -- 1, 2, 3 …
    as_of    TIMESTAMP NOT NULL,       -- the moment that it stands for; never smaller than the one before
    added_at TIMESTAMP NOT NULL,       -- by the clock of the machine
    origin   VARCHAR NOT NULL,         -- the dataset, as it was named
    digest   VARCHAR NOT NULL,         -- of its usable rows: a dataset added twice is known by it
    read     BIGINT NOT NULL,          -- rows in it
    rejected BIGINT NOT NULL,          -- of them, rows that could not be used
    fresh    BIGINT NOT NULL,          -- of them, rows that the store did not hold yet
    late     BIGINT NOT NULL,          -- of the fresh, observed before the addition before this one
    waiting  BIGINT NOT NULL,          -- of the fresh, observed after as_of: they count once their time has come
    library  VARCHAR NOT NULL,
    lexicon  VARCHAR NOT NULL,
    model    VARCHAR NOT NULL,
    policy   VARCHAR NOT NULL,         -- the four versions that made the findings of this addition
    settings VARCHAR NOT NULL,         -- the policy itself, JSON
    computed VARCHAR NOT NULL          -- what was computed anew and why, JSON
);

-- Node references as they were spelled, each once. Rows name them by number.
CREATE TABLE spellings (
    spelling  INTEGER NOT NULL,        -- 0, 1, 2 … in the order in which they came
    reference VARCHAR NOT NULL
);
CREATE TABLE kinds (code UTINYINT NOT NULL, kind VARCHAR NOT NULL);

-- Facts: the rows of the six tables. seen_at: observed_at, or as_of of the addition for a row without a time.
-- again: the same row was there already and has no time of its own; it was seen again, and adds nothing else.
CREATE TABLE listing_rows (
    listing_id VARCHAR NOT NULL, title VARCHAR NOT NULL, url INTEGER, description VARCHAR, category VARCHAR,
    seller_id VARCHAR, price DOUBLE, currency VARCHAR, lang VARCHAR, country VARCHAR, image_payloads VARCHAR[],
    observed_at TIMESTAMP, seen_at TIMESTAMP NOT NULL, again BOOLEAN NOT NULL, addition INTEGER NOT NULL
);
CREATE TABLE variant_rows (
    listing_id VARCHAR NOT NULL, variant_id VARCHAR NOT NULL, title VARCHAR, price DOUBLE, currency VARCHAR,
    orders BIGINT, seen_at TIMESTAMP NOT NULL, again BOOLEAN NOT NULL, addition INTEGER NOT NULL
);
CREATE TABLE link_rows (
    source INTEGER NOT NULL, target INTEGER NOT NULL, kind UTINYINT NOT NULL, persona VARCHAR, status INTEGER,
    text VARCHAR, observed_at TIMESTAMP, seen_at TIMESTAMP NOT NULL, again BOOLEAN NOT NULL,
    addition INTEGER NOT NULL
);
CREATE TABLE page_rows (
    url INTEGER NOT NULL, title VARCHAR, text VARCHAR, lang VARCHAR, status INTEGER, age_gate BOOLEAN,
    interstitial BOOLEAN, persona VARCHAR, observed_at TIMESTAMP, seen_at TIMESTAMP NOT NULL,
    again BOOLEAN NOT NULL, addition INTEGER NOT NULL
);
CREATE TABLE domain_rows (
    domain VARCHAR NOT NULL, label VARCHAR NOT NULL, seen_at TIMESTAMP NOT NULL, again BOOLEAN NOT NULL,
    addition INTEGER NOT NULL
);
CREATE TABLE target_rows (
    node INTEGER NOT NULL, category VARCHAR NOT NULL, weight DOUBLE NOT NULL, origin VARCHAR,
    seen_at TIMESTAMP NOT NULL, again BOOLEAN NOT NULL, addition INTEGER NOT NULL
);

-- Which nodes (keys) an addition looked at as sources of links, and between which times. No persona: for everybody.
CREATE TABLE looks (
    node VARCHAR NOT NULL, persona VARCHAR, first_at TIMESTAMP NOT NULL, last_at TIMESTAMP NOT NULL,
    addition INTEGER NOT NULL
);

-- Links that were gone when their source was looked at again. The ends are keys of nodes. A link that is seen
-- again afterwards has later rows in links: it is there when its last_seen is later than its last gone_at.
CREATE TABLE tombstones (
    source VARCHAR NOT NULL, target VARCHAR NOT NULL, kind VARCHAR NOT NULL, persona VARCHAR,
    last_seen TIMESTAMP NOT NULL, gone_at TIMESTAMP NOT NULL, addition INTEGER NOT NULL
);

-- Findings, one row for each change of one. The state as of an addition: for each finding its last row up to it.
CREATE TABLE findings (
    finding_id  VARCHAR NOT NULL,
    addition    INTEGER NOT NULL,
    event       VARCHAR NOT NULL,      -- new, changed, renewed, gone, returned
    why         VARCHAR NOT NULL,      -- what changed, in words
    found       BOOLEAN NOT NULL,      -- whether a scan of everything observed so far finds it
    present     BOOLEAN NOT NULL,      -- found, and no link of the way that it shows is gone
    evidence    VARCHAR NOT NULL,      -- digest of what a person sees of it: who, whereto, by which way, why
    listing_id  VARCHAR NOT NULL, seller_id VARCHAR, direction VARCHAR NOT NULL, source VARCHAR NOT NULL,
    category    VARCHAR, status VARCHAR NOT NULL, score DOUBLE NOT NULL, target VARCHAR, campaign_id VARCHAR,
    first_seen  TIMESTAMP, last_seen TIMESTAMP,
    body        VARCHAR NOT NULL       -- the finding as one JSON line, as scan writes it
);

-- What people decided. Of several verdicts about one finding the latest holds.
CREATE TABLE verdicts (
    finding_id      VARCHAR NOT NULL,
    decision        VARCHAR NOT NULL CHECK (decision IN ('confirm', 'dismiss', 'reopen')),
    decided_by      VARCHAR NOT NULL,
    why             VARCHAR NOT NULL,
    decided_at      TIMESTAMP NOT NULL,
    evidence_digest VARCHAR NOT NULL,  -- findings.evidence at that time
    addition        INTEGER NOT NULL   -- the last addition at that time
);
CREATE TABLE allowances (
    kind       VARCHAR NOT NULL CHECK (kind IN ('site', 'seller', 'handle')),
    key        VARCHAR NOT NULL,
    until      TIMESTAMP NOT NULL,     -- the first moment at which it holds no more; decided_at where it was ended
    decided_by VARCHAR NOT NULL,
    why        VARCHAR NOT NULL,
    decided_at TIMESTAMP NOT NULL
);

-- Samples for people to judge, and their judgements.
CREATE TABLE audits (
    audit    INTEGER PRIMARY KEY,
    addition INTEGER NOT NULL,         -- the state that was sampled
    seed     BIGINT NOT NULL,
    size     BIGINT NOT NULL,
    drawn_by VARCHAR,
    drawn_at TIMESTAMP NOT NULL
);
CREATE TABLE audit_items (
    audit INTEGER NOT NULL, listing_id VARCHAR NOT NULL, stratum VARCHAR NOT NULL,
    place BIGINT NOT NULL,             -- 0, 1, 2 … in the order in which to judge
    flagged BOOLEAN NOT NULL,          -- whether the stratum is what the detector calls more likely hidden than not
    population BIGINT NOT NULL,        -- listings in the stratum
    drawn BIGINT NOT NULL,             -- of them, in the sample
    finding_id VARCHAR,                -- the listing's best finding; null: unflagged
    PRIMARY KEY (audit, listing_id)
);
CREATE TABLE audit_judgements (
    audit INTEGER NOT NULL, listing_id VARCHAR NOT NULL, 
    hidden BOOLEAN,                    -- null: nobody could tell. Of several about one listing the latest holds
    category VARCHAR, judged_by VARCHAR NOT NULL, why VARCHAR, judged_at TIMESTAMP NOT NULL
);

-- What can be computed again, kept so that it need not be.
CREATE TABLE memo_keys (spelling INTEGER NOT NULL, key VARCHAR, library VARCHAR NOT NULL); -- the node that it names
-- The marketplace as the last addition left it. Nodes are numbered as they came.
CREATE TABLE memo_nodes (
    node INTEGER NOT NULL, key VARCHAR, type VARCHAR, site VARCHAR, tenant VARCHAR, marketplace BOOLEAN, hub BOOLEAN,
    told BOOLEAN                                   -- something is known of what it is about
);
CREATE TABLE memo_names (                          -- every key, and its place where it is an address of the marketplace
    key VARCHAR NOT NULL, node INTEGER NOT NULL, site VARCHAR, path VARCHAR, bare VARCHAR
);
CREATE TABLE memo_found (reference VARCHAR NOT NULL, key VARCHAR NOT NULL); -- spellings that only texts have
CREATE TABLE memo_edges (source INTEGER NOT NULL, target INTEGER NOT NULL, kind UTINYINT NOT NULL);
CREATE TABLE memo_affiliates (source INTEGER NOT NULL, target INTEGER NOT NULL, affiliate VARCHAR NOT NULL);
CREATE TABLE memo_claims (listing_id VARCHAR NOT NULL, site VARCHAR, path VARCHAR, bare VARCHAR);
CREATE TABLE memo_listings (
    listing_id VARCHAR NOT NULL, node INTEGER NOT NULL, seller INTEGER, seller_id VARCHAR, category VARCHAR,
    words VARCHAR NOT NULL, open UINTEGER NOT NULL -- its title in lower case; a bit for each category that it names
);
CREATE TABLE memo_said (name VARCHAR NOT NULL, value VARCHAR NOT NULL); -- personas, sites, paths that are a category
-- Every candidate, whatever it scores: what of it depends on its listing alone, and how it was weighed last.
CREATE TABLE memo_cases (
    finding_id VARCHAR NOT NULL, listing_id VARCHAR NOT NULL, listing INTEGER NOT NULL, "end" INTEGER,
    direction VARCHAR NOT NULL, source VARCHAR NOT NULL, status VARCHAR NOT NULL, category VARCHAR, tenant VARCHAR,
    sure DOUBLE, hops BIGINT NOT NULL, "table" VARCHAR, "row" VARCHAR, field VARCHAR, text VARCHAR,
    alone DOUBLE NOT NULL, score DOUBLE NOT NULL, campaign_id VARCHAR
);
-- How a candidate was told: the last row holds, and of what stood beside the last that is not null. Long texts, which
-- stay where they are: where rows are deleted, DuckDB packs all that is left anew.
CREATE TABLE memo_told (finding_id VARCHAR NOT NULL, addition INTEGER NOT NULL, body VARCHAR NOT NULL, beside VARCHAR);
CREATE TABLE memo_steps (finding_id VARCHAR NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL);
CREATE TABLE memo_shared (
    finding_id VARCHAR NOT NULL, name VARCHAR NOT NULL, weight DOUBLE NOT NULL, text VARCHAR NOT NULL,
    "table" VARCHAR, "row" VARCHAR, field VARCHAR
);
CREATE TABLE memo_leaning (finding_id VARCHAR NOT NULL, listing_id VARCHAR NOT NULL); -- present by another way than theirs

-- For reading. The contract's tables, with references as they were spelled.
CREATE VIEW listings AS
SELECT r.* REPLACE (u.reference AS url) FROM listing_rows r LEFT JOIN spellings u ON r.url = u.spelling;
CREATE VIEW variants AS SELECT * FROM variant_rows;
CREATE VIEW links AS
SELECT r.* REPLACE (s.reference AS source, t.reference AS target, k.kind AS kind)
FROM link_rows r JOIN spellings s ON r.source = s.spelling JOIN spellings t ON r.target = t.spelling
JOIN kinds k ON r.kind = k.code;
CREATE VIEW pages AS
SELECT r.* REPLACE (u.reference AS url) FROM page_rows r JOIN spellings u ON r.url = u.spelling;
CREATE VIEW domains AS SELECT * FROM domain_rows;
CREATE VIEW targets AS
SELECT r.* REPLACE (n.reference AS node) FROM target_rows r JOIN spellings n ON r.node = n.spelling;

-- A fact: when it was first and last seen, how often, and by which additions.
CREATE VIEW link_facts AS
SELECT source, target, kind, persona, min(seen_at) AS first_seen, max(seen_at) AS last_seen,
       count(*) AS observations, min(addition) AS first_addition, max(addition) AS last_addition
FROM links GROUP BY source, target, kind, persona;

CREATE VIEW listing_facts AS
SELECT listing_id, arg_max(title, seen_at) AS title, arg_max(seller_id, seen_at) AS seller_id,
       min(seen_at) AS first_seen, max(seen_at) AS last_seen, count(*) AS observations,
       count(DISTINCT seller_id) AS sellers, min(addition) AS first_addition, max(addition) AS last_addition
FROM listings GROUP BY listing_id;

CREATE VIEW page_facts AS
SELECT url, persona, min(seen_at) AS first_seen, max(seen_at) AS last_seen, count(*) AS observations,
       min(addition) AS first_addition, max(addition) AS last_addition
FROM pages GROUP BY url, persona;

-- Everything that people did, with when, who, what, about what, and why.
CREATE VIEW trail AS
SELECT decided_at AS done_at, decided_by AS who, decision AS what, 'finding ' || finding_id AS about, why FROM verdicts
UNION ALL
SELECT decided_at, decided_by, if(until > decided_at, 'allow', 'disallow'), kind || ':' || key,
       if(until > decided_at, 'until ' || strftime(until, '%Y-%m-%d %H:%M') || ': ', '') || why
FROM allowances
UNION ALL
SELECT drawn_at, coalesce(drawn_by, ''), 'draw', 'audit ' || audit, size || ' listings, seed ' || seed FROM audits
UNION ALL
SELECT judged_at, judged_by, 'judge', 'audit ' || audit, count(*) || ' listings, ' || count(*) FILTER (hidden) || ' hidden'
FROM audit_judgements GROUP BY ALL
ORDER BY done_at, who, what, about;

-- The findings as of the last addition; those whose way is gone are not present.
CREATE VIEW findings_now AS
SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY finding_id ORDER BY addition DESC) AS nth FROM findings
) WHERE nth = 1 AND found;
