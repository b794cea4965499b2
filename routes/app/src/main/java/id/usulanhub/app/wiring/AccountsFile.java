package id.usulanhub.app.wiring;

import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.Role;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The accounts of a hub: a YAML list of username, name, role, scope and password hash; never a password. */
final class AccountsFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AccountsFile() {}

    private record Entry(String username, String name, Role role, String scope, String passwordHash) {
        private Account account() {
            return new Account(username, name, role, scope == null ? null : new KodeWilayah(scope), passwordHash);
        }
    }

    /** @throws IllegalArgumentException when the file is missing, or an account in it is not one */
    static List<Account> read(Path file) {
        if (file == null || !Files.isReadable(file)) {
            throw new IllegalArgumentException("hub.users: the file with the accounts cannot be read: " + file);
        }
        try {
            return List.of(YAML.readValue(file, Entry[].class)).stream()
                    .map(Entry::account)
                    .toList();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "hub.users: " + file + " is not a list of accounts, line "
                            + e.getLocation().getLineNr(),
                    e);
        }
    }
}
