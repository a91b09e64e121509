DROP TABLE blank_ranges, blank_movements;
DROP TABLE blank_papers;
DROP FUNCTION begin_blank_series;
DROP FUNCTION move_blanks(), hold_blanks(smallint[]), blank_stretch(smallint);
DROP TABLE blank_moves, blank_series;
