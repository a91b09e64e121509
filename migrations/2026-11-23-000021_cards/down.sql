DROP TABLE card_files;
ALTER TABLE cards DROP CONSTRAINT cards_serial;
DROP TABLE card_blanks, cards, courses;
DROP FUNCTION keep_card();
ALTER TABLE blank_papers DROP CONSTRAINT blank_papers_kind_check,
    ADD CONSTRAINT blank_papers_kind_check CHECK (kind IN ('lot', 'supply_request', 'shipment', 'return', 'spoilage', 'loss',
        'recall', 'destruction', 'reversal'));
