DROP TABLE card_files;
ALTER TABLE cards DROP CONSTRAINT cards_serial;
DROP TABLE card_blanks, cards, courses;
DROP FUNCTION keep_card();
