DROP TABLE blank_ranges, blank_movements;
DROP SEQUENCE blank_movements_seq;
DROP FUNCTION move_blanks(), blank_stretch(smallint);
DROP TABLE blank_moves, blank_series;
