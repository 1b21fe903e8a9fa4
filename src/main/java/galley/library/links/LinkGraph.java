package galley.library.links;

import galley.article.Article;
import galley.library.CollectionRoot;
import galley.library.links.ArticleLinks.Link;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The links between all articles of a collection, kept as numbers: some 300 bytes for an article
 * with five links. One article can be put in anew at any time. May be used from many threads.
 *
 * <p>A link leads by its url; by its id only where it has no url, since ids may occur twice. An
 * absolute url leads to an article where its path is the article's, whatever the host: a long path
 * is no other site's by chance. It is dead where other links by its host lead to articles.
 */
public final class LinkGraph {

    private static final int PARTS = 4;

    /**
     * One article.
     *
     * @param address the number of its url's path
     * @param links of each link place, id, url and address
     */
    private record Row(int path, int id, int address, int[] links) {
        int count() {
            return links.length / PARTS;
        }

        int place(int link) {
            return links[link * PARTS];
        }

        int id(int link) {
            return links[link * PARTS + 1];
        }

        int url(int link) {
            return links[link * PARTS + 2];
        }

        int address(int link) {
            return links[link * PARTS + 3];
        }
    }

    private static final Row GONE =
            new Row(TextTable.NONE, TextTable.NONE, TextTable.NONE, new int[0]);

    private final TextTable texts = new TextTable();
    private final int answer = texts.number(Article.ANSWER_KEY);
    private final List<Row> rows = new ArrayList<>();

    /** Places of rows that are free again. */
    private final List<Integer> free = new ArrayList<>();

    private final IntLists byPath = new IntLists();
    private final IntLists byId = new IntLists();
    private final IntLists byAddress = new IntLists();

    /** Rows with a link to an address. */
    private final IntLists toAddress = new IntLists();

    /** Rows with a link that names an id and no url. */
    private final IntLists toId = new IntLists();

    /** Those of {@link #ownHosts}, until the next change. */
    private Optional<Set<String>> hosts = Optional.empty();

    /** How many articles' urls begin with a step. */
    private final Map<String, Integer> firstSteps = new HashMap<>();

    /** How many articles' urls stand in a folder of the site. */
    private final Map<String, Integer> folders = new HashMap<>();

    private final boolean whole;

    /**
     * @param whole whether all articles are put in that a link may lead to. Those of a part of the
     *     site say nothing of the rest: then a link is dead only where its folder has articles
     */
    public LinkGraph(boolean whole) {
        this.whole = whole;
    }

    /** For the articles below a folder. */
    public static LinkGraph below(Path folder) {
        return new LinkGraph(CollectionRoot.isWhole(folder));
    }

    public synchronized int articles() {
        return rows.size() - free.size();
    }

    /** Takes an article in, in place of what was known of it. */
    public synchronized void put(ArticleLinks article) {
        remove(article.path());
        int[] links = new int[article.links().size() * PARTS];
        int at = 0;
        for (Link link : article.links()) {
            links[at++] = texts.number(link.place());
            links[at++] = texts.number(link.id());
            links[at++] = texts.number(link.url());
            links[at++] = address(link.url());
        }
        var row =
                new Row(
                        texts.number(article.path()),
                        texts.number(article.id()),
                        address(article.url()),
                        links);
        int number = free.isEmpty() ? rows.size() : free.removeLast();
        if (number == rows.size()) {
            rows.add(row);
        } else {
            rows.set(number, row);
        }
        byPath.add(row.path(), number);
        keep(row, number, true);
    }

    /**
     * @param path below the collection, with {@code /}
     */
    public synchronized void remove(String path) {
        for (int number : at(path)) {
            Row row = rows.get(number);
            byPath.remove(row.path(), number);
            keep(row, number, false);
            rows.set(number, GONE);
            free.add(number);
        }
    }

    synchronized boolean has(String path) {
        return at(path).length > 0;
    }

    /** What was put in, but for the url, of which the path was kept. */
    synchronized ArticleLinks links(String path) {
        Row row = Arrays.stream(at(path)).mapToObj(rows::get).findFirst().orElse(GONE);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < row.count(); i++) {
            links.add(
                    new Link(
                            texts.text(row.place(i)),
                            texts.text(row.id(i)),
                            texts.text(row.url(i))));
        }
        return new ArticleLinks(path, texts.text(row.id()), texts.text(row.address()), links);
    }

    private int address(String url) {
        return Address.of(url)
                .filter(Address::mayLeadHere)
                .map(a -> texts.number(a.path()))
                .orElse(TextTable.NONE);
    }

    private int[] at(String path) {
        int text = texts.find(path);
        return text < 0 ? new int[0] : byPath.of(text);
    }

    private void keep(Row row, int number, boolean put) {
        hosts = Optional.empty();
        keep(byId, row.id(), number, put);
        keep(byAddress, row.address(), number, put);
        if (row.address() != TextTable.NONE) {
            var address = new Address("", texts.text(row.address()));
            firstSteps.merge(address.firstStep(), put ? 1 : -1, Integer::sum);
            folders.merge(address.folder(), put ? 1 : -1, Integer::sum);
        }
        for (int i = 0; i < row.count(); i++) {
            keep(toAddress, row.address(i), number, put);
            if (row.url(i) == TextTable.NONE) {
                keep(toId, row.id(i), number, put);
            }
        }
    }

    private static void keep(IntLists lists, int key, int number, boolean put) {
        if (key == TextTable.NONE) {
            return;
        }
        if (put) {
            lists.add(key, number);
        } else {
            lists.remove(key, number);
        }
    }

    /** Links of other articles to this one. */
    public synchronized List<LinkUse> pointingAt(String path) {
        List<LinkUse> found = new ArrayList<>();
        for (int target : at(path)) {
            for (int number : pointers(target)) {
                Row row = rows.get(number);
                for (int i = 0; i < row.count(); i++) {
                    if (contains(targets(row, i), target)) {
                        found.add(use(number, i));
                    }
                }
            }
        }
        return found;
    }

    /** Other articles with a link to it, each once. */
    private int[] pointers(int target) {
        Row row = rows.get(target);
        int[] byUrl = row.address() == TextTable.NONE ? new int[0] : toAddress.of(row.address());
        int[] byName = row.id() == TextTable.NONE ? new int[0] : toId.of(row.id());
        int[] all = Arrays.copyOf(byUrl, byUrl.length + byName.length);
        System.arraycopy(byName, 0, all, byUrl.length, byName.length);
        return Arrays.stream(all).filter(number -> number != target).distinct().toArray();
    }

    private int[] targets(Row row, int link) {
        if (row.url(link) == TextTable.NONE) {
            return byId.of(row.id(link));
        }
        return row.address(link) == TextTable.NONE ? new int[0] : byAddress.of(row.address(link));
    }

    /** The links of an article, in its order. */
    public synchronized List<LinkUse> from(String path) {
        List<LinkUse> found = new ArrayList<>();
        for (int number : at(path)) {
            for (int i = 0; i < rows.get(number).count(); i++) {
                found.add(use(number, i));
            }
        }
        return found;
    }

    /** How many links have each fault, and of none those that no link has. */
    public synchronized Map<LinkFault, Integer> counts() {
        Map<LinkFault, Integer> counts = new EnumMap<>(LinkFault.class);
        for (int number = 0; number < rows.size(); number++) {
            for (int i = 0; i < rows.get(number).count(); i++) {
                faults(number, i).forEach(fault -> counts.merge(fault, 1, Integer::sum));
            }
        }
        return counts;
    }

    /**
     * Links with a fault.
     *
     * @param most how many are enough
     */
    public synchronized List<LinkUse> with(LinkFault fault, int most) {
        List<LinkUse> found = new ArrayList<>();
        for (int number = 0; number < rows.size(); number++) {
            for (int i = 0; i < rows.get(number).count() && found.size() < most; i++) {
                if (faults(number, i).contains(fault)) {
                    found.add(use(number, i));
                }
            }
        }
        return found;
    }

    /** The paths of articles with a url or id to which no other article has a link. */
    public synchronized List<String> orphans() {
        return paths(number -> pointers(number).length == 0);
    }

    /** The paths of articles without any link to another. */
    public synchronized List<String> withoutLinks() {
        return paths(number -> rows.get(number).count() == 0);
    }

    private List<String> paths(Predicate<Integer> wanted) {
        List<String> found = new ArrayList<>();
        for (int number = 0; number < rows.size(); number++) {
            Row row = rows.get(number);
            boolean named = row.address() != TextTable.NONE || row.id() != TextTable.NONE;
            if (row != GONE && named && wanted.test(number)) {
                found.add(texts.text(row.path()));
            }
        }
        found.sort(null);
        return found;
    }

    /** The articles with a url, by their paths; several where they share it. */
    public synchronized List<String> withUrl(String url) {
        return Address.of(url)
                .map(address -> texts.find(address.path()))
                .filter(text -> text > TextTable.NONE)
                .map(text -> pathsOf(byAddress.of(text)))
                .orElse(List.of());
    }

    private List<String> pathsOf(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(n -> texts.text(rows.get(n).path())).toList();
    }

    /** Hosts by which a link leads to an article. */
    private Set<String> ownHosts() {
        Set<String> now = hosts.orElseGet(this::hostsOfLinks);
        hosts = Optional.of(now);
        return now;
    }

    private Set<String> hostsOfLinks() {
        Set<String> found = new HashSet<>();
        for (Row row : rows) {
            for (int i = 0; i < row.count(); i++) {
                if (row.place(i) == answer) {
                    Optional<Address> to = Address.of(texts.text(row.url(i)));
                    if (to.isPresent() && targets(row, i).length > 0) {
                        found.add(to.get().host());
                    }
                }
            }
        }
        found.remove("");
        return found;
    }

    private LinkUse use(int number, int link) {
        Row row = rows.get(number);
        Set<LinkFault> faults = faults(number, link);
        int[] meant =
                faults.contains(LinkFault.DEAD) && row.id(link) != TextTable.NONE
                        ? byId.of(row.id(link))
                        : new int[0];
        return new LinkUse(
                texts.text(row.path()),
                texts.text(row.place(link)),
                texts.text(row.id(link)),
                texts.text(row.url(link)),
                pathsOf(targets(row, link)),
                meant.length == 1 ? pathsOf(meant).stream().findFirst() : Optional.empty(),
                faults);
    }

    private Set<LinkFault> faults(int number, int link) {
        Set<LinkFault> faults = EnumSet.noneOf(LinkFault.class);
        Row row = rows.get(number);
        int[] targets = targets(row, link);
        boolean inAnswer = row.place(link) == answer;
        if (targets.length == 0) {
            if (isDead(row, link)) {
                faults.add(LinkFault.DEAD);
            }
        } else if (contains(targets, number)) {
            faults.add(LinkFault.SELF);
        } else if (!inAnswer && Arrays.stream(targets).noneMatch(t -> pointsBack(t, number))) {
            faults.add(LinkFault.ONE_WAY);
        }
        if (!inAnswer && isRepeated(row, link)) {
            faults.add(LinkFault.REPEATED);
        }
        boolean named = row.id(link) != TextTable.NONE && row.url(link) != TextTable.NONE;
        if (named
                && targets.length > 0
                && Arrays.stream(targets).noneMatch(t -> rows.get(t).id() == row.id(link))) {
            faults.add(LinkFault.OTHER_ID);
        }
        return faults;
    }

    /** A page of the site that is no article is not dead: only those where articles are. */
    private boolean isDead(Row row, int link) {
        Optional<Address> to = Address.of(texts.text(row.url(link)));
        if (to.isEmpty()) {
            return row.url(link) == TextTable.NONE;
        }
        boolean ours = to.get().isRelative() || ownHosts().contains(to.get().host());
        boolean where = firstSteps.getOrDefault(to.get().firstStep(), 0) > 0;
        boolean known = whole || folders.getOrDefault(to.get().folder(), 0) > 0;
        return ours && known && (where || row.place(link) != answer);
    }

    private boolean pointsBack(int from, int to) {
        Row row = rows.get(from);
        for (int i = 0; i < row.count(); i++) {
            if (row.place(i) != answer && contains(targets(row, i), to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRepeated(Row row, int link) {
        for (int i = 0; i < link; i++) {
            boolean sameId = row.id(i) != TextTable.NONE && row.id(i) == row.id(link);
            boolean sameUrl =
                    row.address(i) != TextTable.NONE && row.address(i) == row.address(link);
            if (row.place(i) != answer && (sameId || sameUrl)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }
}
