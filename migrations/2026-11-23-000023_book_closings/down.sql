DROP TRIGGER refuse_in_closed_book ON blank_movements;
DROP FUNCTION refuse_in_closed_book();
DROP TABLE book_closings;
