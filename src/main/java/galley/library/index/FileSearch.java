package galley.library.index;

import galley.library.ArticleFacts;
import galley.library.ArticleTree;
import galley.library.Checks;
import galley.library.Progress;
import galley.library.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds articles by reading all their files, where there is no index. Slow and right. */
final class FileSearch {

    private static final int READERS = 2;
    private static final int LONGEST = 8 << 20;
    private static final double NAMED = 10_000;

    private final Path root;
    private final Checks checks;
    private final Progress progress;

    FileSearch(Path root, Checks checks, Progress progress) {
        this.root = root;
        this.checks = checks;
        this.progress = progress;
    }

    private record Match(IndexedArticle article, double score) {}

    Found find(Query query, boolean open, int limit, String notice) {
        List<ArticleTree.File> files = ArticleTree.look(root, progress::isCancelled).files();
        List<Match> matches = Collections.synchronizedList(new ArrayList<>());
        var next = new AtomicInteger();
        try (var pool =
                Executors.newFixedThreadPool(
                        READERS, Thread.ofPlatform().daemon().name("file-search-", 0).factory())) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(pool.submit(() -> take(files, next, query, open, matches)));
            }
            for (Future<?> reader : readers) {
                await(reader);
            }
        }
        matches.sort(
                Comparator.comparingDouble(Match::score)
                        .reversed()
                        .thenComparing(m -> m.article().path()));
        var stems = new Stems();
        Wanted wanted = Wanted.of(query, open, word -> false, stems);
        var marker = new Marker(wanted, stems);
        List<Hit> hits = new ArrayList<>();
        for (Match match : matches.subList(0, Math.min(limit, matches.size()))) {
            try {
                hits.add(
                        IndexSearch.hit(
                                match.article(),
                                Reading.texts(match.article().file(), LONGEST),
                                match.score(),
                                marker));
            } catch (IOException gone) {
                // It vanished while the others were read.
            }
        }
        return new Found(
                hits,
                matches.size(),
                progress.isCancelled(),
                Found.Nearness.AS_TYPED,
                new FoundWords(wanted),
                Optional.of(notice));
    }

    private static void await(Future<?> reader) {
        try {
            reader.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private void take(
            List<ArticleTree.File> files,
            AtomicInteger next,
            Query query,
            boolean open,
            List<Match> matches) {
        var stems = new Stems();
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            if (progress.isCancelled()) {
                return;
            }
            progress.at(i, files.size());
            try {
                look(files.get(i), query, open, stems).ifPresent(matches::add);
            } catch (IOException | RuntimeException unreadable) {
                // A scan of the folder says so; here the others are wanted.
            }
        }
    }

    private Optional<Match> look(ArticleTree.File file, Query query, boolean open, Stems stems)
            throws IOException {
        String path = ArticleTree.below(root, file.path());
        byte[] bytes = Reading.bytes(file.path(), LONGEST);
        ArticleTexts texts = TextsReader.read(bytes);
        double score = 1;
        List<Query.Words> words = Wanted.of(query);
        boolean plain = query instanceof Query.Words || isPlain(query);
        for (int i = 0; i < words.size(); i++) {
            boolean last = open && i == words.size() - 1;
            double one = score(words.get(i).text(), last, texts, path, stems);
            if (one == 0 && plain) {
                return Optional.empty();
            }
            score += one;
        }
        if (!plain) {
            ArticleFacts facts = IndexSearch.facts(file, path, bytes, checks);
            if (!query.holds(facts)) {
                return Optional.empty();
            }
        }
        var kept = new KeptTexts(KeptTexts.of(texts), 0);
        return Optional.of(new Match(IndexedArticle.of(root, path, kept), score));
    }

    private static boolean isPlain(Query query) {
        return query instanceof Query.And(List<Query> terms)
                && !terms.isEmpty()
                && terms.stream().allMatch(t -> t instanceof Query.Words);
    }

    /** What the field counts in which it stands that counts most; 0 where it stands nowhere. */
    private static double score(
            String text, boolean open, ArticleTexts texts, String path, Stems stems) {
        String whole = text.strip().toLowerCase(Locale.ROOT);
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (texts.text(ArticleTexts.ID).equalsIgnoreCase(whole)
                || texts.text(ArticleTexts.URL).equalsIgnoreCase(whole)
                || name.equals(whole)
                || name.equals(whole + ".md")) {
            return NAMED;
        }
        List<String> words = Wanted.split(text);
        Map<String, String> fields =
                Map.of(
                        Schema.TITLE, texts.text(ArticleTexts.TITLE),
                        Schema.QUESTION, texts.text(ArticleTexts.QUESTION),
                        Schema.KEYWORDS,
                                texts.text(ArticleTexts.KEYWORD)
                                        + "\n"
                                        + texts.text(ArticleTexts.SUBJECT),
                        Schema.DESCRIPTION, texts.text(ArticleTexts.DESCRIPTION),
                        Schema.ANSWER, texts.answer());
        double best = 0;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            double weight = Schema.WEIGHTS.getOrDefault(field.getKey(), 1f);
            if (weight > best && stands(words, open, field.getValue(), stems)) {
                best = weight;
            }
        }
        return best;
    }

    /** Whether the words stand there, one after the other. */
    private static boolean stands(List<String> words, boolean open, String text, Stems stems) {
        if (words.isEmpty()) {
            return false;
        }
        boolean one = words.size() == 1;
        int at = 0;
        var scanner = new WordScanner(text);
        while (scanner.next()) {
            String word = scanner.word();
            if (!fits(words.get(at), word, one, open && at == words.size() - 1, stems)) {
                at = word.equals(words.getFirst()) ? 1 : 0;
            } else if (++at == words.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(
            String wanted, String word, boolean forms, boolean open, Stems stems) {
        return word.equals(wanted)
                || open && word.startsWith(wanted)
                || forms
                        && word.charAt(0) == wanted.charAt(0)
                        && stems.of(word).equals(stems.of(wanted));
    }
}
