-- The orders in which rows are asked for: by address, by what changed since, the accounts of a repository, and what has waited longest.
create index inventory_repositories_path on inventory_repositories (host, path_key, forge_id);
create index inventory_repositories_revision on inventory_repositories (revision);
create index inventory_listings_repository on inventory_listings (host, forge_id);
create index inventory_due_order on inventory_due (due_at, position);
