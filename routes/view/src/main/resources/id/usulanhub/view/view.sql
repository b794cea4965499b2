-- The view's whole form. Its SHA-256 stands in the file: a file of another form is deleted and built again from the
-- topics, so there are no migrations. When the projection writes other values into the same columns, raise this number:
-- projection 5
-- Times are milliseconds since 1970 unless said otherwise; money is whole rupiah.

-- The offset to read next, in the same transaction as what was read.
CREATE TABLE position (
  topic TEXT NOT NULL, partition INTEGER NOT NULL, next INTEGER NOT NULL,
  PRIMARY KEY (topic, partition)
) WITHOUT ROWID;

-- One row for each record of the raw topic. A fate may be read before its record: then connector is null until it comes.
-- batch is the SHA-256 of the file that the record was a row of.
CREATE TABLE received (
  raw_partition INTEGER NOT NULL, raw_offset INTEGER NOT NULL,
  connector TEXT, usulan TEXT, receipt TEXT, at INTEGER, place TEXT, batch TEXT,
  fate TEXT NOT NULL, fate_at INTEGER,
  PRIMARY KEY (raw_partition, raw_offset)
) WITHOUT ROWID;
CREATE INDEX received_by_fate ON received (connector, fate) WHERE connector IS NOT NULL;
CREATE INDEX received_by_usulan ON received (usulan) WHERE usulan IS NOT NULL;
CREATE INDEX received_by_receipt ON received (receipt) WHERE receipt IS NOT NULL;
CREATE INDEX received_waiting ON received (at) WHERE fate = 'WAITING' AND connector IS NOT NULL;

CREATE INDEX received_by_batch ON received (batch, connector, fate) WHERE batch IS NOT NULL;

-- The files that rows were received of, by their SHA-256 and the connector that read them. follows is the batch of which
-- the file is a correction; empty where it is of none.
CREATE TABLE batch (
  batch TEXT NOT NULL, connector TEXT NOT NULL, receipt TEXT NOT NULL, at INTEGER NOT NULL, follows TEXT NOT NULL,
  PRIMARY KEY (batch, connector)
) WITHOUT ROWID;
CREATE INDEX batch_newest ON batch (at);
CREATE INDEX batch_by_receipt ON batch (receipt);
CREATE INDEX batch_following ON batch (follows) WHERE follows <> '';

-- The instances of forms that came, by what their clients call them. The first record of an instance says its words: what
-- comes under its name with others is refused. root is the first of its edits, usulan what that one is known by.
CREATE TABLE instance (
  connector TEXT NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL, replaces TEXT NOT NULL, sha256 TEXT NOT NULL,
  usulan TEXT NOT NULL,
  PRIMARY KEY (connector, id)
) WITHOUT ROWID;
CREATE INDEX instance_replaced ON instance (connector, replaces) WHERE replaces <> '';

-- The files that came with each of them, in however many requests.
CREATE TABLE instance_file (
  connector TEXT NOT NULL, id TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL,
  size INTEGER NOT NULL, media_type TEXT NOT NULL,
  PRIMARY KEY (connector, id, file, sha256)
) WITHOUT ROWID;

-- The changes that applications of one's own sent, each with the usulan after it as JSON, which may be personal: what comes
-- next is merged with it. root is what the client calls the usulan. held is 1 while the base has not come; raw_offset is
-- where a change was first stored with its result, newest_offset where it was stored with the files that it has by now.
CREATE TABLE change (
  connector TEXT NOT NULL, root TEXT NOT NULL, id TEXT NOT NULL, usulan TEXT NOT NULL,
  raw_partition INTEGER NOT NULL, raw_offset INTEGER NOT NULL, newest_offset INTEGER NOT NULL,
  sha256 TEXT NOT NULL, held INTEGER NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY (connector, root, id)
) WITHOUT ROWID;
CREATE INDEX change_by_root ON change (connector, root, raw_offset);
CREATE INDEX change_by_usulan ON change (usulan, raw_offset);

-- The newest records of each partition that told of an usulan of a connector whose senders ask for news: who remembers a
-- position is told what came after it. Of every such usulan, since its change may be read after what became of it.
CREATE TABLE change_news (
  usulan TEXT NOT NULL, connector TEXT NOT NULL,
  topic TEXT NOT NULL, partition INTEGER NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (usulan, topic, partition)
) WITHOUT ROWID;
CREATE INDEX change_news_by_position ON change_news (connector, topic, partition, position);

-- problems is JSON; the payload, which may be personal, stays in the topics.
CREATE TABLE rejected (
  raw_partition INTEGER NOT NULL, raw_offset INTEGER NOT NULL,
  connector TEXT NOT NULL, usulan TEXT NOT NULL, receipt TEXT NOT NULL, content_hash TEXT NOT NULL,
  received_at INTEGER NOT NULL, place TEXT NOT NULL, batch TEXT NOT NULL, at INTEGER NOT NULL,
  problems TEXT NOT NULL,
  PRIMARY KEY (raw_partition, raw_offset)
);
CREATE INDEX rejected_same ON rejected (usulan, content_hash);
CREATE INDEX rejected_newest ON rejected (received_at DESC, raw_partition, raw_offset DESC);
-- By the length of the place first: row 9 stands before row 10.
CREATE INDEX rejected_by_batch ON rejected (batch, connector, length(place), place) WHERE batch <> '';

-- What came that its connector did not know, paths and options only, at most 200 of a connector. The connectors of today
-- tell what of it is known by now.
CREATE TABLE drift (
  connector TEXT NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL, detail TEXT NOT NULL,
  first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, times INTEGER NOT NULL,
  raw_partition INTEGER NOT NULL, raw_offset INTEGER NOT NULL,
  PRIMARY KEY (connector, kind, path, detail)
) WITHOUT ROWID;

-- One row for each copy that a replay wrote into the raw topic; the original stands in the same partition. outcome is
-- WAITING, ACCEPTED, DUPLICATE, REJECTED or SUPERSEDED. An outcome may be read first: then connector is null.
CREATE TABLE replay (
  raw_partition INTEGER NOT NULL, raw_offset INTEGER NOT NULL,
  usulan TEXT NOT NULL, content_hash TEXT NOT NULL, outcome TEXT NOT NULL,
  connector TEXT, mapping TEXT, job TEXT, at INTEGER,
  PRIMARY KEY (raw_partition, raw_offset)
) WITHOUT ROWID;
CREATE INDEX replay_same ON replay (usulan, content_hash);
CREATE INDEX replay_by_job ON replay (connector, job) WHERE connector IS NOT NULL;

-- What is refused as things stand, the same content again included: no replay has mended it since.
CREATE VIEW refused AS
  SELECT x.* FROM rejected x JOIN received r USING (raw_partition, raw_offset)
  WHERE r.fate = 'REJECTED' OR (r.fate = 'DUPLICATE' AND NOT EXISTS (
    SELECT 1 FROM replay p
    WHERE p.usulan = x.usulan AND p.content_hash = x.content_hash AND p.outcome IN ('ACCEPTED', 'DUPLICATE')));

-- How much each stage did in each slot of ten seconds.
CREATE TABLE pace (
  stage TEXT NOT NULL, slot INTEGER NOT NULL, done INTEGER NOT NULL,
  PRIMARY KEY (stage, slot)
) WITHOUT ROWID;

-- One row for each event of the ledger by its id, with the verdict of the fold. detail is for people.
CREATE TABLE event (
  event_id TEXT NOT NULL PRIMARY KEY,
  kunci TEXT NOT NULL, at INTEGER NOT NULL, type TEXT NOT NULL, stage TEXT NOT NULL, actor TEXT NOT NULL,
  usulan TEXT, verdict TEXT NOT NULL, why TEXT NOT NULL, detail TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX event_by_usulan ON event (usulan) WHERE usulan IS NOT NULL;

-- The usulan that an event about many of them touched.
CREATE TABLE event_item (
  usulan TEXT NOT NULL, event_id TEXT NOT NULL, outcome TEXT NOT NULL, detail TEXT NOT NULL,
  PRIMARY KEY (usulan, event_id)
) WITHOUT ROWID;

-- state is the whole UsulanState as JSON and the only column with personal data; the others are for lists and ranks.
CREATE TABLE usulan (
  nomor INTEGER PRIMARY KEY,
  id TEXT NOT NULL, kunci TEXT NOT NULL, tahun INTEGER NOT NULL, version INTEGER NOT NULL,
  status TEXT NOT NULL, withdrawn INTEGER NOT NULL, since INTEGER NOT NULL,
  skor INTEGER NOT NULL, rincian TEXT NOT NULL, prioritas INTEGER NOT NULL, anggaran INTEGER NOT NULL,
  nama_kamus TEXT NOT NULL, uraian TEXT NOT NULL, nama_skpd TEXT, desa TEXT, volume TEXT, satuan TEXT,
  state TEXT NOT NULL,
  UNIQUE (id, kunci)
);
-- The ranked list itself: one more usulan is one more entry in this tree. It holds all that ranks and cut line need.
CREATE INDEX usulan_ranked ON usulan (kunci, tahun, skor DESC, prioritas, id, status, anggaran) WHERE withdrawn = 0;
CREATE INDEX usulan_undecided ON usulan (since) WHERE status = 'BELUM';

CREATE TABLE pagu (
  kunci TEXT NOT NULL, tahun INTEGER NOT NULL, rupiah INTEGER NOT NULL,
  PRIMARY KEY (kunci, tahun)
) WITHOUT ROWID;

CREATE TABLE criteria (
  kunci TEXT NOT NULL, tahun INTEGER NOT NULL, criteria TEXT NOT NULL,
  PRIMARY KEY (kunci, tahun)
) WITHOUT ROWID;

-- A finalised list: its head here, its items as rows. finalised_at is text, to the nanosecond, as it was signed.
CREATE TABLE list (
  kunci TEXT NOT NULL, tahun INTEGER NOT NULL, version INTEGER NOT NULL,
  finalised_at TEXT NOT NULL, finalised_by TEXT NOT NULL, pagu INTEGER NOT NULL, total INTEGER NOT NULL,
  sha256 TEXT NOT NULL, signature TEXT NOT NULL,
  PRIMARY KEY (kunci, tahun, version)
) WITHOUT ROWID;

CREATE TABLE list_item (
  kunci TEXT NOT NULL, tahun INTEGER NOT NULL, version INTEGER NOT NULL,
  usulan TEXT NOT NULL, urutan INTEGER NOT NULL, usulan_version INTEGER NOT NULL,
  kode_kamus TEXT, nama_kamus TEXT, uraian TEXT, masalah TEXT, kode_skpd TEXT, nama_skpd TEXT,
  desa TEXT, alamat TEXT, volume TEXT, satuan TEXT, anggaran INTEGER NOT NULL,
  skor INTEGER NOT NULL, rincian TEXT NOT NULL, dalam_pagu INTEGER NOT NULL,
  PRIMARY KEY (kunci, tahun, version, usulan)
);

-- not_before is nanoseconds since 1970.
CREATE TABLE push_item (
  kunci TEXT NOT NULL, tahun INTEGER NOT NULL, version INTEGER NOT NULL, usulan TEXT NOT NULL,
  state TEXT NOT NULL, attempts INTEGER NOT NULL, attempt_id TEXT NOT NULL, id_sipd TEXT NOT NULL,
  pesan TEXT NOT NULL, not_before INTEGER, since INTEGER NOT NULL,
  PRIMARY KEY (kunci, tahun, version, usulan)
);
CREATE INDEX push_item_by_state ON push_item (state);
CREATE INDEX push_item_by_usulan ON push_item (usulan);
-- What may still be sent or is under way: an item that also stands in a newer pushed list is left out.
CREATE VIEW push_current AS
  SELECT p.* FROM push_item p
  WHERE NOT EXISTS (
    SELECT 1 FROM push_item n
    WHERE n.kunci = p.kunci AND n.tahun = p.tahun AND n.usulan = p.usulan AND n.version > p.version);

-- The newest look into SIPD for each list. smuggled is JSON.
CREATE TABLE reconciliation (
  kunci TEXT NOT NULL, tahun INTEGER NOT NULL, version INTEGER NOT NULL,
  at INTEGER NOT NULL, same INTEGER NOT NULL, different INTEGER NOT NULL, missing INTEGER NOT NULL,
  smuggled TEXT NOT NULL,
  PRIMARY KEY (kunci, tahun, version)
) WITHOUT ROWID;

CREATE TABLE unreadable (
  topic TEXT NOT NULL, partition INTEGER NOT NULL, position INTEGER NOT NULL, why TEXT NOT NULL,
  PRIMARY KEY (topic, partition, position)
) WITHOUT ROWID;
