DROP TRIGGER enter_withdrawal ON cards;
DROP TRIGGER enter_blank ON card_blanks;
DROP FUNCTION enter_withdrawal(), enter_blank(), enter_in_register(uuid, text, date), register_lock(uuid, text);
ALTER TABLE cards DROP COLUMN withdrawal_entered_on;
DROP TRIGGER refuse_in_closed_book ON blank_movements;
DROP FUNCTION refuse_in_closed_book();
DROP TABLE book_closings;
