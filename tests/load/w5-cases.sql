SELECT set_config('tgpl.scope', '*', false);
SELECT c.field, c.form, p.sex, count(*)
FROM cases c JOIN persons p ON p.id = c.person_id
WHERE c.accepted_at >= make_timestamptz(:year, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
  AND c.accepted_at < make_timestamptz(:year + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
GROUP BY c.field, c.form, p.sex;
