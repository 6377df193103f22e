-- What the list said when the offer was last imported, as a hash: an import leaves alone what people changed since.
alter table offer add column imported_hash text;
