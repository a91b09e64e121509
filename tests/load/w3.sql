\set place random(1, 12)
SELECT set_config('tgpl.scope', '*', false);
SELECT id, full_name FROM persons
WHERE folded_reversed ~>=~ (ARRAY['anh minh nguyen', 'huong thi tran', 'hung van le', 'lan thi pham', 'dung van hoang', 'mai thi vu', 'tuan anh nguyen', 'hoa thi nong', 'son van lo', 'thao thi bui', 'cuong manh do', 'linh thuy dang'])[:place]
  AND folded_reversed ~<~ (ARRAY['anh minh nguyeo', 'huong thi trao', 'hung van lf', 'lan thi phan', 'dung van hoanh', 'mai thi vv', 'tuan anh nguyeo', 'hoa thi nonh', 'son van lp', 'thao thi buj', 'cuong manh dp', 'linh thuy danh'])[:place]
ORDER BY folded_reversed USING ~<~, id LIMIT 20;
