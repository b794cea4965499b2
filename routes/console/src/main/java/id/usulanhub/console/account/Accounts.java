package id.usulanhub.console.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everyone who may log in, by username. */
public final class Accounts {

    private final Map<String, Account> byUsername;

    /** @throws IllegalStateException when two accounts have one username */
    public Accounts(List<Account> accounts) {
        byUsername = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::username, Function.identity()));
    }

    public Optional<Account> named(String username) {
        return Optional.ofNullable(byUsername.get(username));
    }
}
