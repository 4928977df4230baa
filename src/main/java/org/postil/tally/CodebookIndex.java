package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every code a number and every passage's codes a set of bits: for each facet a block of
 * whole words with a bit for each code (set by the code and by any below it), each group, any code
 * and no code.
 */
final class CodebookIndex {
    private final Codebook codebook;
    private final LongNumbers numbers = new LongNumbers();
    private final List<Code> codes = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Block> byKey = new HashMap<>();
    private final long[][] masks;
    private final int[] blockOf;
    private final int words;

    /**
     * @param direct with a bit for codes that are there themselves
     */
    CodebookIndex(Codebook codebook, boolean direct) {
        this.codebook = codebook;
        for (Facet facet : codebook.facets()) {
            for (Code code : codebook.codesOf(facet)) {
                codes.add(code);
                numbers.add(code.id());
            }
        }
        blockOf = new int[codes.size()];
        int word = 0;
        int first = 0;
        for (Facet facet : codebook.facets()) {
            var block = new Block(codebook, facet, first, word, direct);
            for (int i = first; i < first + block.codes; i++) {
                blockOf[i] = blocks.size();
            }
            blocks.add(block);
            byKey.put(facet.key(), block);
            first += block.codes;
            word += block.words;
        }
        words = word;
        masks = new long[codes.size()][];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = mask(i);
        }
    }

    private long[] mask(int number) {
        var mask = new long[words];
        Code code = codes.get(number);
        Block block = blocks.get(blockOf[number]);
        Bits.set(mask, block.word, number - block.first);
        var parent = codebook.parentOf(code).filter(p -> p.facet() == code.facet());
        if (parent.isPresent()) {
            // parents come before their children: theirs is done
            int above = numbers.of(parent.get().id());
            Bits.or(mask, masks[above], 0);
            int itself = block.directBit(above - block.first);
            if (itself >= 0) {
                Bits.clear(mask, block.word, itself);
            }
        }
        int itself = block.directBit(number - block.first);
        if (itself >= 0) {
            Bits.set(mask, block.word, itself);
        }
        var line = new ArrayList<Long>();
        for (var c = Optional.of(code); c.isPresent(); c = codebook.parentOf(c.get())) {
            line.add(c.get().id());
        }
        for (int g = 0; g < block.groups.size(); g++) {
            if (line.stream().anyMatch(block.groups.get(g).members()::contains)) {
                Bits.set(mask, block.word, block.codes + block.directs + g);
            }
        }
        Bits.set(mask, block.word, block.anyBit());
        return mask;
    }

    Codebook codebook() {
        return codebook;
    }

    /** Words of a passage's set. */
    int words() {
        return words;
    }

    /** How many codes there are. */
    int size() {
        return codes.size();
    }

    /** The id of a code, by its number. */
    long id(int number) {
        return codes.get(number).id();
    }

    List<Block> blocks() {
        return blocks;
    }

    @Nullable Block block(String facet) {
        return byKey.get(facet);
    }

    /** The number of a code, -1 when the codebook has it not. */
    int number(long code) {
        return numbers.of(code);
    }

    /** Sets the bit that a code and those below it set; nothing for a code that is gone. */
    void setOwnBit(long[] set, long code) {
        int number = number(code);
        if (number >= 0) {
            Block block = blocks.get(blockOf[number]);
            Bits.set(set, block.word, number - block.first);
        }
    }

    /** The bits that a code sets, by its number. */
    long[] maskOf(int number) {
        return masks[number];
    }

    /** Sets the bit of no code in each facet without any. */
    void closeSet(long[] set, int from) {
        for (Block block : blocks) {
            if (!Bits.get(set, from + block.word, block.anyBit())) {
                Bits.set(set, from + block.word, block.noneBit());
            }
        }
    }

    /** A facet's share of the bits: its codes, its groups, any, none. */
    static final class Block {
        final Facet facet;
        final int first;
        final int codes;

        /** How many codes have a bit for themselves. */
        final int directs;

        final List<CodeGroup> groups;
        final int word;
        final int words;
        final List<Item> items = new ArrayList<>();
        private final int[] directBits;

        private Block(Codebook codebook, Facet facet, int first, int word, boolean withDirects) {
            this.facet = facet;
            this.first = first;
            this.word = word;
            var own = codebook.codesOf(facet);
            codes = own.size();
            groups = codebook.groups().stream().filter(g -> g.facet() == facet.id()).toList();
            directBits = directBits(codebook, own, withDirects);
            directs = (int) Arrays.stream(directBits).filter(b -> b >= 0).count();
            words = Bits.words(codes + directs + groups.size() + 2);
            var latest = Instant.MIN;
            for (Code code : own) {
                latest = later(latest, code.since());
                items.add(
                        new Item(
                                codebook.label(code),
                                code.name(),
                                codebook.level(code),
                                Tally.Kind.CODE,
                                code.id(),
                                code.since()));
            }
            for (int i = 0; i < codes; i++) {
                if (directBits[i] >= 0) {
                    var of = items.get(i);
                    items.add(
                            new Item(
                                    of.code() + " itself",
                                    "Directly " + of.name(),
                                    of.level() + 1,
                                    Tally.Kind.DIRECT,
                                    of.id(),
                                    of.since()));
                }
            }
            for (CodeGroup group : groups) {
                var since = Instant.MIN;
                for (Code code : own) {
                    if (group.members().contains(code.id())) {
                        since = later(since, code.since());
                    }
                }
                items.add(
                        new Item(
                                group.name(),
                                group.name(),
                                1,
                                Tally.Kind.GROUP,
                                group.id(),
                                since));
            }
            // the key is the singular: "Any agency", where the facet is called Agencies
            String name = facet.key().replace('_', ' ').toLowerCase(Locale.ROOT);
            items.add(new Item("any", "Any " + name, 1, Tally.Kind.ANY, 0, latest));
            items.add(new Item("none", "No " + name, 1, Tally.Kind.NONE, 0, Instant.MIN));
        }

        private static Instant later(Instant a, Instant b) {
            return a.isAfter(b) ? a : b;
        }

        private int[] directBits(Codebook codebook, List<Code> own, boolean wanted) {
            var bits = new int[codes];
            Arrays.fill(bits, -1);
            if (wanted) {
                var parents = new HashSet<Long>();
                own.forEach(c -> codebook.parentOf(c).ifPresent(p -> parents.add(p.id())));
                int next = codes;
                for (int i = 0; i < codes; i++) {
                    if (parents.contains(own.get(i).id())) {
                        bits[i] = next++;
                    }
                }
            }
            return bits;
        }

        /** The bit of a code without those below it, -1 when it has none. */
        int directBit(int code) {
            return directBits[code];
        }

        int anyBit() {
            return codes + directs + groups.size();
        }

        int noneBit() {
            return anyBit() + 1;
        }
    }

    /**
     * @param since a zero of a review read before this moment is not firm
     */
    record Item(String code, String name, int level, Tally.Kind kind, long id, Instant since) {}
}
