# Sample moments of ordinal and mixed data, by lavaan. usage: Rscript make-ordinal-moments.R ordinal-moments.json
# Ordered answers are codes from 0; numeric columns are rounded so that the figures fit this file.
suppressMessages({ library(lavaan); library(jsonlite) })
out <- commandArgs(TRUE)[1]

cut_at <- function(x, at) as.integer(cut(x, c(-Inf, at, Inf))) - 1L

moments <- function(id, data, ordered, covariates = character(0), group = NULL) {
  names <- setdiff(colnames(data), c(covariates, group))
  syntax <- paste("f =~", paste(names, collapse = " + "))
  if (length(covariates) > 0) syntax <- paste0(syntax, "\nf ~ ", paste(covariates, collapse = " + "))
  # do.fit: only the moments are wanted.
  fit <- suppressWarnings(sem(syntax, data, ordered = ordered, estimator = "WLSMV", group = group, do.fit = FALSE))
  per_group <- function(what) { x <- lavInspect(fit, what); if (is.null(group)) list(x) else x }
  s <- per_group("wls.obs")
  gamma <- lapply(per_group("gamma"), unclass)
  groups <- lapply(seq_along(s), function(g) list(
    label = if (is.null(group)) "" else lavInspect(fit, "group.label")[g],
    labels = I(rownames(gamma[[g]])), statistics = unname(unclass(s[[g]])),
    # lower triangle with diagonal, row by row
    gamma = signif(t(gamma[[g]])[upper.tri(gamma[[g]], diag = TRUE)], 10)))
  list(id = id, n = nrow(data), ordered = I(ordered), covariates = I(covariates), group = if (is.null(group)) "" else group,
    names = I(names), data = as.list(data), groups = groups)
}

hs <- HolzingerSwineford1939
hs3 <- as.data.frame(lapply(hs[paste0("x", 1:6)], function(x) cut_at(x, quantile(x, c(.3, .7)))))
two <- data.frame(lapply(hs[paste0("x", c(1:4))], function(x) cut_at(x, quantile(x, c(.25, .6)))), x7 = round(hs$x7, 3), school = as.character(hs$school))

set.seed(20261124)
n <- 400
f <- rnorm(n)
five <- as.data.frame(sapply(1:5, function(i) cut_at(.8 * f + .6 * rnorm(n), c(-1.4, -.5, .3, 1.2) + .1 * i)))
names(five) <- paste0("q", 1:5)
f <- rnorm(250)
binary <- as.data.frame(sapply(1:5, function(i) cut_at(.7 * f + .7 * rnorm(250), .2 * i - .6)))
names(binary) <- paste0("b", 1:5)

set.seed(5)
n <- 200
age <- round(rnorm(n), 2); female <- rbinom(n, 1, .4)
f <- rnorm(n) + .5 * age - .3 * female
mixed <- data.frame(o1 = cut_at(f + rnorm(n), c(-.5, .7)), c1 = round(2 + 3 * (f + rnorm(n)), 3), o2 = cut_at(f + rnorm(n), .2),
  c2 = round(-1 + .5 * (f + rexp(n)), 3), o3 = cut_at(f + rnorm(n), c(-1, 0, 1)))
small <- mixed[1:40, c("c1", "o1", "c2", "o3")]
set.seed(11)
g <- rnorm(30)
tiny <- data.frame(t1 = cut_at(g + rnorm(30), c(-.5, .6)), t2 = cut_at(g + .8 * rnorm(30), c(-.7, .1, 1)), t3 = cut_at(-g + rnorm(30), 0))

# binary pairs with an empty cell: 0.5 is added in lavaan
zero <- data.frame(z1 = rep(c(0, 0, 1, 1, 1), c(20, 15, 25, 0, 10)), z2 = rep(c(0, 1, 1, 0, 1), c(20, 15, 25, 0, 10)),
  z3 = rep(c(0, 1), length.out = 70))
rare <- data.frame(a = rep(c(0, 0, 1, 1), c(1, 0, 33, 16)), b = rep(c(0, 1, 0, 1), c(1, 0, 33, 16)), c = rep(0:1, 25))
# an item twice: the likelihood rises up to the bound, 0.999 in lavaan
set.seed(2)
a <- sample(0:2, 60, TRUE)
twice <- data.frame(a = a, b = a, c = sample(0:2, 60, TRUE))
# three categories, one corner far from the rest: cells stay empty
sparse <- data.frame(s1 = rep(0:2, c(30, 40, 30)), s2 = c(rep(0:1, c(22, 8)), rep(0:2, c(9, 22, 9)), rep(1:2, c(9, 21))), s3 = rep(c(0, 1, 2, 1), 25))

cases <- list(
  moments("three-categories", hs3, names(hs3)),
  moments("five-categories", five, names(five)),
  moments("binary", binary, names(binary)),
  moments("mixed", mixed, c("o1", "o2", "o3")),
  moments("mixed-small", small, c("o1", "o3")),
  moments("tiny", tiny, names(tiny)),
  moments("mixed-covariates", cbind(mixed, age, female), c("o1", "o2", "o3"), c("age", "female")),
  moments("ordinal-dummy", cbind(five[1:200, 1:3], female), paste0("q", 1:3), "female"),
  moments("ordinal-covariate", cbind(five[1:200, 1:3], age), paste0("q", 1:3), "age"),
  moments("two-groups", two, paste0("x", 1:4), group = "school"),
  moments("zero-cell", zero, names(zero)),
  moments("zero-cell-rare", rare, names(rare)),
  moments("bound", twice, names(twice)),
  moments("sparse", sparse, names(sparse)))
write(toJSON(cases, digits = NA, auto_unbox = TRUE), out)
