package id.usulanhub.app.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Reads Java sources as the compiler does and says where they have grown beyond the limits of the project. */
final class SourceMeasure extends TreePathScanner<Void, CompilationUnitTree> {
    static final int FILE_LINES = 300;
    static final int METHOD_LINES = 40;
    static final int PARAMETERS = 4;

    private final DocTrees trees;
    private final List<String> findings = new ArrayList<>();

    private SourceMeasure(DocTrees trees) {
        this.trees = trees;
    }

    /** What is too large or undocumented, one sentence each; empty when all is well. */
    static List<String> findings(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        SourceMeasure measure = new SourceMeasure(DocTrees.instance(task));
        for (CompilationUnitTree unit : task.parse()) {
            measure.scan(unit, unit);
        }
        return measure.findings;
    }

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, CompilationUnitTree same) {
        long lines = unit.getLineMap().getLineNumber(end(unit, unit));
        limit(lines, FILE_LINES, unit, "lines in " + name(unit));
        return super.visitCompilationUnit(unit, same);
    }

    @Override
    public Void visitClass(ClassTree type, CompilationUnitTree unit) {
        boolean outermost = getCurrentPath().getParentPath().getLeaf() == unit;
        if (outermost && !isTest(unit) && trees.getDocComment(getCurrentPath()) == null) {
            findings.add(name(unit) + ": " + type.getSimpleName() + " says nowhere what it is for");
        }
        return super.visitClass(type, unit);
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        BlockTree body = method.getBody();
        if (body != null && !isOfARecord(method)) {
            limit(method.getParameters().size(), PARAMETERS, unit, "parameters of " + method.getName());
        }
        if (body != null) {
            limit(
                    line(unit, end(unit, body)) - line(unit, start(unit, body)) + 1,
                    METHOD_LINES,
                    unit,
                    "lines of " + method.getName());
        }
        return super.visitMethod(method, unit);
    }

    private static boolean isTest(CompilationUnitTree unit) {
        return unit.getSourceFile().getName().contains("/src/test/");
    }

    /** A record lists its data. */
    private boolean isOfARecord(MethodTree method) {
        ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
        return method.getReturnType() == null && type.getKind() == Tree.Kind.RECORD;
    }

    private void limit(long is, int atMost, CompilationUnitTree unit, String what) {
        if (is > atMost) {
            findings.add(name(unit) + ": " + is + " " + what + ", at most " + atMost);
        }
    }

    private long end(CompilationUnitTree unit, Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree);
    }

    private long start(CompilationUnitTree unit, Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private static long line(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private static String name(CompilationUnitTree unit) {
        return unit.getSourceFile().getName().replaceFirst(".*/", "");
    }
}
