DROP TABLE blank_templates;
