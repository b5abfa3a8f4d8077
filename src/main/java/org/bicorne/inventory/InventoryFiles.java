package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.forges.ForgeKind;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.markup.DecodedText;
import org.bicorne.organisations.Organisations;

/**
 * What the folder says of the inventory: {@code inventory/accounts.yml}, {@code awesome.yml}, {@code ospos.yml}, {@code training.yml}.
 *
 * @param accounts forges and accounts to visit, those that are ignored too
 * @param findings everything wrong in these files
 */
record InventoryFiles(List<Account> accounts, List<Awesome> awesome, List<Ospo> ospos, List<Training> training, List<Finding> findings) {

    static final FilePath FOLDER = new FilePath("inventory");
    static final FilePath ACCOUNTS = FOLDER.child("accounts.yml");
    static final FilePath PLATFORMS = FOLDER.child("platforms.csv");
    static final FilePath AWESOME = FOLDER.child("awesome.yml");
    static final FilePath OSPOS = FOLDER.child("ospos.yml");
    static final FilePath TRAINING = FOLDER.child("training.yml");

    InventoryFiles {
        accounts = List.copyOf(accounts);
        awesome = List.copyOf(awesome);
        ospos = List.copyOf(ospos);
        training = List.copyOf(training);
        findings = List.copyOf(findings);
    }

    static InventoryFiles of(Snapshot snapshot, Organisations organisations) {
        List<Finding> findings = new ArrayList<>();
        Map<String, ForgeKind> kinds = text(snapshot, PLATFORMS, findings).map(PlatformsReader::read).orElse(Map.of());
        Optional<AccountsReader.Read> accounts = text(snapshot, ACCOUNTS, findings).map(new AccountsReader(ACCOUNTS, kinds)::read);
        accounts.ifPresent(read -> findings.addAll(read.findings()));
        List<Account> listed = accounts.map(AccountsReader.Read::accounts).orElse(List.of());
        findings.addAll(unknownBodies(listed, organisations));
        return new InventoryFiles(listed, text(snapshot, AWESOME, findings).map(new ListsReader(AWESOME, findings)::awesome).orElse(List.of()),
                text(snapshot, OSPOS, findings).map(new ListsReader(OSPOS, findings)::ospos).orElse(List.of()),
                text(snapshot, TRAINING, findings).map(new ListsReader(TRAINING, findings)::training).orElse(List.of()), findings);
    }

    boolean isEmpty() {
        return accounts.isEmpty() && awesome.isEmpty() && ospos.isEmpty() && training.isEmpty();
    }

    private static Optional<String> text(Snapshot snapshot, FilePath path, List<Finding> findings) {
        Optional<SourceFile> file = snapshot.file(path).filter(SourceFile::isPublished);
        return file.flatMap(one -> switch (one.readText()) {
            case Reading.Octets(var octets) -> Optional.of(DecodedText.of(octets).text());
            case Reading.TooLarge _, Reading.Gone _, Reading.Unreadable _ -> {
                findings.add(Finding.of(path, 0, AccountFinding.INVENTORY_FILE_UNREADABLE));
                yield Optional.empty();
            }
        });
    }

    /** Only where there is a registry to be in. */
    private static List<Finding> unknownBodies(List<Account> accounts, Organisations organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        var known = organisations.all().stream().map(organisation -> organisation.ids().getOrDefault("pso_id", "")).collect(Collectors.toSet());
        return accounts.stream().filter(account -> account.psoIds().stream().noneMatch(known::contains))
                .filter(account -> account.serviceOf().stream().noneMatch(name -> organisations.find(name).isPresent()))
                .map(account -> Finding.of(ACCOUNTS, account.line(), AccountFinding.ACCOUNT_BODY_UNKNOWN, account.key(),
                        account.psoIds().stream().findFirst().or(() -> account.serviceOf().stream().findFirst()).orElse("–"))).toList();
    }
}
