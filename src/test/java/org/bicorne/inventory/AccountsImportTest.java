package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bicorne.SharedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsImportTest {

    private static final String BEFORE = """
            # Ours
            github.com:
                forge: github
                owners:
                    ville:   # the town
                        pso_id: db2b74d4-4dbc-4d7d-ba1b-5762e2cb06b8
                    # the last one
                    eau:

            # Whole forges
            gitlab.univ.example: {forge: gitlab}
            """;

    private static final String AFTER = """
            # Ours
            github.com:
                forge: github
                owners:
                    ville:   # the town
                        floss_policy: https://policy.example
                        pso_id: db2b74d4-4dbc-4d7d-ba1b-5762e2cb06b8
                    # the last one
                    eau:
                    gaz:
                      service_of: "Gaz : de la ville"

            # Whole forges
            gitlab.univ.example: {forge: gitlab}

            gogs.example:
              forge: gogs
              ignored_since: 2024-08-09
            """;

    @TempDir
    private Path folder;

    @Test
    void addsWhatIsNewAndKeepsTheRestAsItIs() throws IOException {
        Path file = Files.createDirectories(folder.resolve("inventory")).resolve("accounts.yml");
        Files.writeString(file, BEFORE);
        Path list = Files.writeString(folder.resolve("list.yml"), """
                https://github.com/Ville:
                  floss_policy: [https://policy.example]
                https://github.com/gaz:
                  service_of: ["Gaz : de la ville"]
                https://gitlab.univ.example/labo:
                https://gogs.example:
                  ignored_since: 2024-08-09
                """);

        AccountsImport.Result result = AccountsImport.of(List.of(list), folder);
        AccountsImport.write(result, folder);

        assertThat(Files.readString(file)).isEqualTo(AFTER);
        assertThat(result.added()).containsExactly("github.com/gaz", "gogs.example");
        assertThat(result.unplaced()).containsExactly("gitlab.univ.example/labo (gitlab.univ.example)");
        assertThat(result.completed()).containsExactly("github.com/ville: floss_policy");
        assertThat(AccountsImport.of(List.of(list), folder).isChanged()).isFalse();
    }

    @Test
    void takesInTheListsOf2024And2025Together() throws IOException {
        List<Path> files = List.of(SharedFolder.path("data/accounts-2025/comptes-organismes-publics.yml"), SharedFolder.path("data/accounts-2025/platforms.csv"),
                SharedFolder.path("data/accounts-2025/comptes-organismes-publics-2024-old-format.yml"));

        AccountsImport.Result result = AccountsImport.of(files, folder);
        AccountsImport.write(result, folder);

        List<Account> accounts = new AccountsReader(InventoryFiles.ACCOUNTS, Map.of()).read(result.text()).accounts();
        assertThat(result.text()).startsWith("# This file contains a list of software forges");
        assertThat(accounts).hasSize(result.added().size()).hasSizeGreaterThanOrEqualTo(387);
        assertThat(AccountsImport.of(files, folder).isChanged()).isFalse();
    }
}
