# Figures of test/golden/engine/survey.test.ts: Rscript make-survey.R > survey.json
# Packages: stats, psych; data are drawn here, with ties.
suppressMessages(library(psych))
levene <- function(y, g, centre) anova(lm(abs(y - ave(y, g, FUN = centre)) ~ g))
num <- function(x) { x <- unname(as.numeric(x)); ifelse(is.finite(x), sprintf("%.17g", x), "null") }
arr <- function(x) paste0("[", paste(num(x), collapse = ","), "]")
str <- function(x) paste0('"', x, '"')
obj <- function(...) { l <- list(...); paste0("{", paste0(str(names(l)), ":", unlist(l), collapse = ","), "}") }
set.seed(20261130)

# Distributions
dist <- function() {
  f <- expand.grid(x = c(1e-6, .3, 1, 4.2, 60, 900), d1 = c(1, 3, 12.5), d2 = c(1, 4.4, 30, 2999))
  t <- expand.grid(p = c(.5, .1, .05, .001), df = c(1, 2.7, 10, 299, 1e5))
  n <- expand.grid(t = c(-3, 0, .4, 2.5, 9), df = c(3, 17, 299), ncp = c(-2, 0, 1.5, 8))
  obj(f = paste0("[", paste(mapply(function(x, a, b) arr(c(x, a, b, pf(x, a, b, lower.tail = FALSE))), f$x, f$d1, f$d2), collapse = ","), "]"),
      tQuantile = paste0("[", paste(mapply(function(p, d) arr(c(p, d, qt(p / 2, d, lower.tail = FALSE))), t$p, t$df), collapse = ","), "]"),
      nct = paste0("[", paste(mapply(function(x, d, k) arr(c(x, d, k, integrate(function(s) pnorm(x * s - k) * 2 * d * s * dchisq(d * s^2, d), 0, Inf, rel.tol = 1e-12, abs.tol = 1e-14, subdivisions = 2000)$value)), n$t, n$df, n$ncp), collapse = ","), "]"))
}

# Columns
column <- function(x) {
  n <- length(x); sw <- shapiro.test(x); ks <- suppressWarnings(ks.test(x, pnorm, mean(x), sd(x)))
  obj(values = arr(x), mean = num(mean(x)), sd = num(sd(x)), q7 = arr(quantile(x, c(.25, .5, .75))), q6 = arr(quantile(x, c(.25, .5, .75), type = 6)),
      skew = arr(sapply(1:3, function(k) skew(x, type = k))), kurtosis = arr(sapply(1:3, function(k) kurtosi(x, type = k))),
      w = num(sw$statistic), wp = num(sw$p.value), d = num(ks$statistic))
}
columns <- list(rnorm(25), rexp(150), sample(1:5, 90, TRUE, c(.1, .2, .3, .3, .1)), round(rnorm(9), 1), rt(4000, 5), runif(12), c(1, 2, 4, 4.5), sample(1:7, 11, TRUE))

# Relations of two columns
relation <- function(x, y) {
  p <- cor.test(x, y); s <- cor(rank(x), rank(y)); k <- suppressWarnings(cor.test(x, y, method = "kendall", exact = FALSE, continuity = FALSE))
  obj(x = arr(x), y = arr(y), pearson = arr(c(p$estimate, p$statistic, p$p.value, p$conf.int)), spearman = num(s), kendall = arr(c(k$estimate, k$statistic, k$p.value)))
}
a <- rnorm(60); b <- .6 * a + rnorm(60); c5 <- pmin(5, pmax(1, round(a + 3))); d5 <- pmin(5, pmax(1, round(b + 3)))
relations <- c(relation(a, b), relation(c5, d5), relation(c5, as.numeric(b > 0)), relation(-a, a^3))

# Mardia and Mahalanobis: divisor N of Mardia's own definition, by the double sum
mult <- function(m) {
  n <- nrow(m); z <- scale(m, scale = FALSE); s <- crossprod(z) / n; g <- z %*% solve(s) %*% t(z)
  obj(rows = paste0("[", paste(apply(m, 1, arr), collapse = ","), "]"), b1p = num(sum(g^3) / n^2), b2p = num(mean(diag(g)^2)), d2 = arr(mahalanobis(m, colMeans(m), cov(m))))
}
mv <- cbind(a, b, c5, rexp(60))

# Groups
groups <- function(y, g) {
  g <- factor(g); av <- anova(lm(y ~ g)); w <- oneway.test(y ~ g); kw <- kruskal.test(y ~ g); l1 <- levene(y, g, mean); l2 <- levene(y, g, median)
  two <- if (nlevels(g) == 2) { t <- t.test(y ~ g, var.equal = TRUE); wt <- t.test(y ~ g); u <- suppressWarnings(wilcox.test(y ~ g, exact = FALSE, correct = FALSE))
    list(t = arr(c(t$statistic, t$parameter, t$p.value, t$conf.int)), welchT = arr(c(wt$statistic, wt$parameter, wt$p.value, wt$conf.int)), u = arr(c(u$statistic, u$p.value)), d = local({
      n <- table(g); r <- sqrt(prod(n) / sum(n)); q <- function(p) uniroot(function(k) pt(t$statistic, t$parameter, k) - p, c(-30, 30), tol = 1e-12)$root / r
      arr(c(t$statistic / r, q(.975), q(.025))) })) } else list()
  do.call(obj, c(list(y = arr(y), g = arr(as.integer(g)), anova = arr(c(av$`F value`[1], av$`Pr(>F)`[1], av$`Sum Sq`)), welch = arr(c(w$statistic, w$parameter, w$p.value)), kruskal = arr(c(kw$statistic, kw$p.value)),
    levene = arr(c(l1$`F value`[1], l1$`Pr(>F)`[1], l2$`F value`[1], l2$`Pr(>F)`[1]))), two))
}
g2 <- sample(1:2, 70, TRUE); g4 <- sample(1:4, 80, TRUE)
grouped <- c(groups(rnorm(70, g2 / 2, g2), g2), groups(sample(1:5, 80, TRUE) + (g4 > 2), g4), groups(rexp(70) * g2, g2))

# Tables
tab <- function(m) {
  x <- suppressWarnings(chisq.test(m, correct = FALSE)); y <- suppressWarnings(chisq.test(m)); f <- fisher.test(m, workspace = 1e6)
  obj(counts = paste0("[", paste(apply(m, 1, arr), collapse = ","), "]"), chisq = arr(c(x$statistic, x$parameter, x$p.value)), yates = arr(c(y$statistic, y$p.value)), fisher = num(f$p.value), expectedMin = num(min(x$expected)))
}
tables <- c(tab(matrix(c(12, 5, 7, 20), 2)), tab(matrix(c(3, 1, 0, 6), 2)), tab(matrix(c(10, 20, 30, 12, 18, 5), 3)), tab(matrix(c(250, 310, 280, 255), 2)))

list_of <- function(x) paste0("[", paste(x, collapse = ",\n"), "]")
cat(obj(distributions = dist(), columns = list_of(sapply(columns, column)), relations = list_of(relations), multivariate = mult(mv), groups = list_of(grouped), tables = list_of(tables)), "\n")
