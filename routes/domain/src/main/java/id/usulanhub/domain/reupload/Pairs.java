package id.usulanhub.domain.reupload;

import id.usulanhub.domain.reupload.Likeness.Kin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Which row of one file is which of the other; found step by step, the surest first. */
final class Pairs {

    /** So many rows without a counterpart are no slips: each would be held against each. */
    private static final int MOST_UNPAIRED = 1_000;

    private static final int NONE = -1;

    private final List<FileRow> before;
    private final List<FileRow> after;
    private final int[] ofBefore;
    private final int[] ofAfter;
    private final Set<Integer> byRest = new HashSet<>();
    private List<Kinship> kinships;

    Pairs(List<FileRow> before, List<FileRow> after) {
        this.before = before;
        this.after = after;
        this.ofBefore = unpaired(before.size());
        this.ofAfter = unpaired(after.size());
    }

    private static int[] unpaired(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    /** Pairs what has the same; of several the first with the first. */
    void by(Function<FileRow, String> older, Function<FileRow, String> newer) {
        Map<String, Deque<Integer>> left = new HashMap<>();
        open(ofBefore)
                .forEach(at -> left.computeIfAbsent(older.apply(before.get(at)), key -> new ArrayDeque<>())
                        .add(at));
        open(ofAfter).forEach(at -> {
            Deque<Integer> same = left.getOrDefault(newer.apply(after.get(at)), new ArrayDeque<>());
            if (!same.isEmpty()) {
                pair(same.remove(), at);
            }
        });
    }

    /** Pairs two rows that are each other's only kin. */
    void byRest() {
        Map<Integer, List<Integer>> older = new HashMap<>();
        Map<Integer, List<Integer>> newer = new HashMap<>();
        kinships().stream().filter(each -> each.kin == Kin.ONE).forEach(each -> {
            older.computeIfAbsent(each.older, one -> new ArrayList<>()).add(each.newer);
            newer.computeIfAbsent(each.newer, other -> new ArrayList<>()).add(each.older);
        });
        older.forEach((one, others) -> {
            int other = others.getFirst();
            if (others.size() == 1 && newer.get(other).size() == 1) {
                pair(one, other);
                byRest.add(other);
            }
        });
    }

    private void pair(int older, int newer) {
        ofBefore[older] = newer;
        ofAfter[newer] = older;
    }

    private static IntStream open(int[] partners) {
        return IntStream.range(0, partners.length).filter(at -> partners[at] == NONE);
    }

    /** An older and a newer row without a counterpart that are not strangers. */
    private record Kinship(int older, int newer, Kin kin) {}

    /** Found out once: what is paired afterwards is passed over by those who ask. */
    private List<Kinship> kinships() {
        if (kinships == null) {
            kinships = found();
        }
        return kinships;
    }

    private List<Kinship> found() {
        int[] older = open(ofBefore).toArray();
        int[] newer = open(ofAfter).toArray();
        List<Kinship> found = new ArrayList<>();
        if (older.length > MOST_UNPAIRED || newer.length > MOST_UNPAIRED) {
            return found;
        }
        for (int one : older) {
            for (int other : newer) {
                Kin kin = Likeness.of(before.get(one), after.get(other));
                if (kin != Kin.STRANGERS) {
                    found.add(new Kinship(one, other, kin));
                }
            }
        }
        return found;
    }

    private boolean isOpen(Kinship each) {
        return ofBefore[each.older] == NONE && ofAfter[each.newer] == NONE;
    }

    /** Every row of both, once. */
    List<RowChange> told() {
        Map<Integer, List<String>> older = new HashMap<>();
        Map<Integer, List<String>> newer = new HashMap<>();
        kinships().stream().filter(this::isOpen).forEach(each -> {
            older.computeIfAbsent(each.older, one -> new ArrayList<>())
                    .add(after.get(each.newer).place());
            newer.computeIfAbsent(each.newer, other -> new ArrayList<>())
                    .add(before.get(each.older).place());
        });
        List<RowChange> told = new ArrayList<>();
        for (int at = 0; at < ofAfter.length; at++) {
            told.add(
                    ofAfter[at] == NONE
                            ? RowChange.appeared(after.get(at), newer.getOrDefault(at, List.of()))
                            : RowChange.of(before.get(ofAfter[at]), after.get(at), byRest.contains(at)));
        }
        open(ofBefore).forEach(at -> told.add(RowChange.removed(before.get(at), older.getOrDefault(at, List.of()))));
        return told;
    }

    /** The first of the older rows that share an identity stands for it; another would take it away from that one. */
    Map<String, String> carried() {
        Map<String, String> carried = new HashMap<>();
        Set<String> identities = new HashSet<>();
        for (int at = 0; at < ofBefore.length; at++) {
            String identity = before.get(at).identity();
            if (identities.add(identity) && ofBefore[at] != NONE) {
                String key = after.get(ofBefore[at]).key();
                if (!key.equals(identity)) {
                    carried.putIfAbsent(key, identity);
                }
            }
        }
        return carried;
    }
}
