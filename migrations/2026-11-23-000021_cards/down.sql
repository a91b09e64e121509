DROP TABLE card_files, cards, courses;
DROP FUNCTION keep_card();
