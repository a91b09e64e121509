SELECT set_config('tgpl.scope', '*', false);
SELECT id, full_name FROM persons WHERE folded_reversed ~>=~ 'anh minh nguyen' AND folded_reversed ~<~ 'anh minh nguyeo' ORDER BY folded_reversed USING ~<~, id LIMIT 20;
