# Figures of test/golden/engine/measures.test.ts: Rscript make-measures.R > measures.json
# lavaan (models), psych (alpha, smc, KMO), stats; formulas of rho_A, HTMT, Feldt's interval and the marker technique are
# written here from their papers. Data are drawn here.
suppressPackageStartupMessages({ library(lavaan); library(psych); library(jsonlite) })
tight <- list(rel.tol = 1e-13, iter.max = 20000, eval.max = 40000)
converged <- function(...) { f <- suppressWarnings(lavaan::sem(..., control = tight)); if (lavInspect(f, "converged")) f else suppressWarnings(lavaan::sem(...)) }
indices <- c("chisq", "df", "pvalue", "cfi", "tli", "rmsea", "srmr")
say <- function(x) as.list(round(x, 14))

rhoA <- function(R, blocks, paths) {
  m <- length(blocks); W <- matrix(0, ncol(R), m, dimnames = list(colnames(R), names(blocks)))
  for (j in seq_len(m)) { W[blocks[[j]], j] <- 1; W[, j] <- W[, j] / sqrt(drop(W[, j] %*% R %*% W[, j])) }
  for (it in 1:5000) {
    P <- t(W) %*% R %*% W; E <- matrix(0, m, m)
    for (j in seq_len(m)) {
      if (!nrow(paths)) { E[, j] <- P[, j]; E[j, j] <- 0; next }
      from <- paths[paths[, 2] == names(blocks)[j], 1]; to <- paths[paths[, 1] == names(blocks)[j], 2]
      i <- match(from, names(blocks)); k <- match(to, names(blocks))
      if (length(i)) E[i, j] <- solve(P[i, i, drop = FALSE], P[i, j])
      E[k, j] <- P[k, j]
    }
    N <- W * 0; C <- R %*% W %*% E
    for (j in seq_len(m)) { b <- blocks[[j]]; if (all(E[, j] == 0)) { N[, j] <- W[, j]; next }; N[b, j] <- C[b, j]; N[, j] <- N[, j] / sqrt(drop(N[, j] %*% R %*% N[, j])) }
    change <- max(abs(abs(N) - abs(W))); W <- N
    if (change < 1e-14) break
  }
  sapply(names(blocks), function(f) {
    b <- blocks[[f]]; if (length(b) < 2 || (nrow(paths) && !f %in% paths)) return(NA); w <- W[b, f]; S <- R[b, b]; O <- outer(w, w)
    sum(w^2)^2 * drop(w %*% (S - diag(diag(S))) %*% w) / drop(w %*% (O - diag(diag(O))) %*% w)
  })
}
htmt <- function(R, a, b) {
  off <- function(v) { S <- R[v, v, drop = FALSE]; if (length(v) == 1) 1 else S[lower.tri(S)] }
  B <- as.vector(R[a, b]); gm <- function(x) exp(mean(log(abs(x))))
  pos <- mean(off(a)) > 0 && mean(off(b)) > 0
  list(value = mean(abs(B)) / sqrt(mean(abs(off(a))) * mean(abs(off(b)))), htmt2 = gm(B) / sqrt(gm(off(a)) * gm(off(b))),
       signed = if (pos) mean(B) / sqrt(mean(off(a)) * mean(off(b))))
}
composite <- function(fit, f, b, ordered = FALSE) {
  e <- lavInspect(fit, "est"); s <- lavInspect(fit, "std.all"); l <- e$lambda[b, f]; th <- e$theta[b, b]; psi <- e$psi[f, f]; ls <- s$lambda[b, f]
  T <- sum(l)^2 * psi; S <- lavInspect(fit, "sampstat")$cov[b, b]
  out <- list(rhoC = sum(ls)^2 / (sum(ls)^2 + sum(1 - ls^2)), ave = mean(ls^2), ave.cov = sum(l^2) * psi / (sum(l^2) * psi + sum(diag(th))))
  if (!ordered) out <- c(out, list(omega = T / (T + sum(th)), omega.observed = T / sum(S)))
  out
}
paf1 <- function(R) { # one principal-axis factor to its limit
  h <- smc(R); for (i in 1:100000) { S <- R; diag(S) <- h; e <- eigen(S, symmetric = TRUE); n <- e$vectors[, 1]^2 * e$values[1]; if (max(abs(n - h)) < 1e-13) break; h <- n }
  sum(n) / ncol(R)
}
num <- function(d) { d[] <- lapply(d, as.numeric); d }

measured <- function(df, blocks, residual = "", paths = cbind(character(), character()), listwise = FALSE, fiml = FALSE, ordered = FALSE,
                     method = c(), variant = "equal", marker = NULL, level = .95) {
  items <- unique(unlist(blocks)); x <- df[items]
  x <- if (listwise) x[complete.cases(x), ] else x[rowSums(!is.na(x)) > 0, ]
  C <- cov(x, use = "pairwise"); R <- cor(x, use = "pairwise"); D <- cov2cor(C)
  cfa_text <- paste(c(sapply(names(blocks), function(f) paste(f, "=~", paste(blocks[[f]], collapse = " + "))), residual), collapse = "\n")
  fitted <- function(text, ...) if (ordered) lavaan::sem(text, df, ordered = TRUE, ...) else
    converged(text, df, missing = if (fiml) "fiml" else "listwise", ...)
  fit <- fitted(cfa_text); std <- standardizedSolution(fit, level = level); phi <- if (length(blocks) > 1) lavInspect(fit, "cor.lv")[names(blocks), names(blocks)]
  out <- list(n = nrow(x), nComplete = sum(complete.cases(x)))
  ra <- if (length(blocks) > 1) rhoA(R, blocks, paths)
  out$constructs <- lapply(names(blocks), function(f) {
    b <- blocks[[f]]; k <- length(b); nc <- sum(complete.cases(x[b]))
    own <- list(name = f, n = sum(rowSums(!is.na(x[b])) > 0), nComplete = nc)
    if (k < 2) return(own)
    a <- k / (k - 1) * (1 - sum(diag(C[b, b])) / sum(C[b, b])); q <- c((1 + level) / 2, (1 - level) / 2)
    ci <- 1 - (1 - a) * qf(q, nc - 1, (nc - 1) * (k - 1)); sm <- smc(D[b, b])
    own <- c(own, list(alpha = a, alpha.ci.lower = ci[1], alpha.ci.upper = ci[2], alpha.standardized = k / (k - 1) * (1 - k / sum(D[b, b])),
      lambda6 = 1 - sum(1 - sm) / sum(D[b, b]), averageR = mean(D[b, b][lower.tri(diag(k))])), composite(fit, f, b, ordered))
    if (length(blocks) > 1) own <- c(own, list(rhoA = unname(ra[f]), msv = max(phi[f, names(blocks) != f]^2), asv = mean(phi[f, names(blocks) != f]^2)))
    if (k > 2 && !ordered) own$omega.single <- composite(fitted(paste(f, "=~", paste(b, collapse = " + "))), f, b)$omega
    if (ordered) { P <- unclass(lavCor(x[b], ordered = b, output = "cor")); own$alpha.ordinal <- k / (k - 1) * (1 - k / sum(P)) }
    own
  })
  out$items <- do.call(c, lapply(names(blocks), function(f) {
    b <- blocks[[f]]; k <- length(b)
    lapply(b, function(i) {
      own <- list(construct = f, name = i, n = sum(!is.na(x[[i]])), mean = mean(x[[i]], na.rm = TRUE), sd = sd(x[[i]], na.rm = TRUE))
      if (k < 2) return(c(own, list(loading = 1)))
      o <- setdiff(b, i); s <- std[std$lhs == f & std$op == "=~" & std$rhs == i, ]
      own <- c(own, list(itemTotal = sum(C[i, b]) / sqrt(C[i, i] * sum(C[b, b])), itemRest = sum(C[i, o]) / sqrt(C[i, i] * sum(C[o, o])),
        smc = unname(smc(D[b, b])[i]), loading = s$est.std, loading.se = s$se, loading.ci.lower = s$ci.lower, loading.ci.upper = s$ci.upper))
      drop1 <- function(M) (k - 1) / (k - 2) * (1 - sum(diag(M[o, o])) / sum(M[o, o]))
      if (k > 2) own <- c(own, list(alphaIfDropped = drop1(C), alphaIfDropped.standardized = drop1(D)))
      own
    })
  }))
  K <- KMO(R); ld <- determinant(R)$modulus; nb <- min(crossprod(!is.na(x))); p <- ncol(R)
  bart <- -(nb - 1 - (2 * p + 5) / 6) * ld
  out$kmo <- list(overall = K$MSA, items = lapply(items, function(i) list(name = i, msa = unname(K$MSAi[i]))))
  out$bartlett <- list(n = nb, chisq = as.numeric(bart), df = p * (p - 1) / 2, pvalue = pchisq(as.numeric(bart), p * (p - 1) / 2, lower.tail = FALSE))
  out$cfa <- list(n = lavInspect(fit, "nobs"), fit = as.list(fitMeasures(fit, if (ordered) c(indices, "chisq.scaled", "cfi.scaled") else indices)))
  if (length(blocks) > 1) {
    pairs <- combn(names(blocks), 2, simplify = FALSE)
    out$latentCorrelations <- lapply(pairs, function(p) { s <- std[std$op == "~~" & ((std$lhs == p[1] & std$rhs == p[2]) | (std$lhs == p[2] & std$rhs == p[1])), ]
      list(a = p[1], b = p[2], r = s$est.std, se = s$se, ci.lower = s$ci.lower, ci.upper = s$ci.upper) })
    out$htmt <- lapply(pairs, function(p) c(list(a = p[1], b = p[2]), htmt(R, blocks[[p[1]]], blocks[[p[2]]])))
    L <- lavInspect(fit, "std.all")$lambda %*% phi
    out$crossloadings <- do.call(c, lapply(names(blocks), function(f) lapply(items, function(i) list(construct = f, indicator = i, value = L[i, f]))))
  }
  delta <- function(a, b) { d <- fitMeasures(b, "chisq") - fitMeasures(a, "chisq"); g <- fitMeasures(b, "df") - fitMeasures(a, "df"); list(chisq.diff = unname(d), df.diff = unname(g), pvalue = pchisq(max(0, d), g, lower.tail = FALSE)) }
  cm <- list()
  if ("harman" %in% method) cm$harman <- list(share = eigen(R)$values[1] / p, share.paf = paf1(R), eigenvalues = eigen(R)$values)
  if ("single-factor" %in% method) { one <- fitted(paste("G =~", paste(items, collapse = " + "), "\n", paste(residual, collapse = "\n"))); cm$singleFactor <- c(list(fit = as.list(fitMeasures(one, indices))), delta(fit, one)) }
  if ("latent-method" %in% method) {
    own <- if (variant == "equal") paste("M =~", paste("1 *", items, collapse = " + ")) else paste("M =~ NA *", paste(items, collapse = " + "), "\nM ~~ 1 * M")
    lone <- sapply(Filter(function(b) length(b) == 1, blocks), function(i) paste(i, "~~ 0 *", i)) # no residual in the CFA either
    two <- fitted(paste(c(cfa_text, own, paste("M ~~ 0 *", names(blocks)), lone), collapse = "\n"))
    s <- standardizedSolution(two); v <- lavInspect(two, "est")$psi["M", "M"]; l <- s[s$lhs == "M" & s$op == "=~", ]; sg <- sign(sum(l$est.std))
    cm$latentMethod <- c(list(variant = variant, fit = as.list(fitMeasures(two, indices)), variance = v), delta(two, fit))
    if (v > 0) cm$latentMethod <- c(cm$latentMethod, list(methodShare = mean(l$est.std^2), loadings = lapply(seq_along(items), function(i) list(item = items[i], method = sg * l$est.std[i],
      loading = s$est.std[s$lhs != "M" & s$op == "=~" & s$rhs == items[i]][1], loading.without = std$est.std[std$op == "=~" & std$rhs == items[i]][1]))))
  }
  if (!is.null(marker)) {
    e <- parameterEstimates(fitted(cfa_text, std.lv = TRUE)); mk <- blocks[[marker]]; oth <- blocks[names(blocks) != marker]; sub <- unlist(oth)
    val <- function(l, o, r) sprintf("%.16g", e$est[e$lhs == l & e$op == o & e$rhs == r])
    build <- function(kind, cors = NULL) paste(c(sapply(names(oth), function(f) paste(f, "=~", paste(oth[[f]], collapse = " + "))),
      paste(marker, "=~", paste(c(sapply(mk, function(i) paste(val(marker, "=~", i), "*", i)), switch(kind, none = NULL, c = paste("mm *", sub), u = paste("NA *", sub))), collapse = " + ")),
      sapply(mk, function(i) paste(i, "~~", val(i, "~~", i), "*", i)), paste(marker, "~~ 0 *", names(oth)), residual, cors), collapse = "\n")
    go <- function(...) fitted(build(...), std.lv = TRUE)
    M <- list(cfa = fit, baseline = go("none"), `method-c` = go("c"), `method-u` = go("u"))
    keep <- if (delta(M$`method-u`, M$`method-c`)$pvalue < .05) "u" else "c"
    b <- parameterEstimates(M$baseline); b <- b[b$op == "~~" & b$lhs %in% names(oth) & b$rhs %in% names(oth) & b$lhs != b$rhs, ]
    M$`method-r` <- go(keep, sprintf("%s ~~ %.16g * %s", b$lhs, b$est, b$rhs)); kept <- M[[paste0("method-", keep)]]; s <- standardizedSolution(kept)
    cmp <- function(free, res) c(list(models = c(free, res)), delta(M[[free]], M[[res]]))
    cm$marker <- list(marker = marker, retained = paste0("method-", keep), models = lapply(names(M), function(k) c(list(name = k), as.list(fitMeasures(M[[k]], indices)))),
      comparisons = list(cmp("method-c", "baseline"), cmp("method-u", "method-c"), cmp(paste0("method-", keep), "method-r")),
      loadings = lapply(unname(sub), function(i) list(item = i, method = s$est.std[s$lhs == marker & s$op == "=~" & s$rhs == i])))
  }
  if ("vif" %in% method) {
    sc <- sapply(blocks, function(b) rowMeans(x[b])); sc <- sc[complete.cases(x), ]; v1 <- diag(solve(cor(sc))); v2 <- diag(solve(phi))
    cm$vif <- lapply(names(blocks), function(f) list(construct = f, scores = unname(v1[f]), latent = unname(v2[f])))
  }
  if (length(cm)) out$commonMethod <- cm
  list(model = paste(c(cfa_text, if (nrow(paths)) paste(paths[, 2], "~", paths[, 1])), collapse = "\n"), data = lapply(num(df), identity), expected = out)
}

draw <- function(n, L, phi, method = 0, points = 5) {
  f <- MASS::mvrnorm(n, rep(0, ncol(phi)), phi); e <- matrix(rnorm(n * nrow(L)), n); g <- rnorm(n)
  x <- f %*% t(L) + outer(g, rep_len(method, nrow(L))) + e %*% diag(sqrt(pmax(.2, 1 - rowSums(L^2) - rep_len(method, nrow(L))^2)))
  if (points) { x <- round(x * 1.1 + (points + 1) / 2); x[x < 1] <- 1; x[x > points] <- points }
  as.data.frame(x)
}
holes <- function(d, share) { m <- matrix(runif(length(unlist(d))) < share, nrow(d)); d[m] <- NA; d }
pattern <- function(sizes, values) { L <- matrix(0, sum(sizes), length(sizes)); L[cbind(seq_len(sum(sizes)), rep(seq_along(sizes), sizes))] <- values; L }
cors <- function(m, r) { P <- matrix(r, m, m); diag(P) <- 1; P }

set.seed(20261130)
d1 <- draw(220, pattern(c(4, 3, 1, 3), c(.8, .7, -.6, .75, .7, .8, .6, 1, .8, .7, .75)), cors(4, .35)); names(d1) <- c(paste0("a", 1:4), paste0("b", 1:3), "s", paste0("c", 1:3))
d1 <- holes(d1, .06); d1[3, ] <- NA
B1 <- list(A = paste0("a", 1:4), B = paste0("b", 1:3), S = "s", C = paste0("c", 1:3))
P1 <- rbind(c("A", "B"), c("B", "C"), c("S", "C"), c("A", "S"))
all <- c("harman", "single-factor", "latent-method", "vif")
d2 <- draw(260, pattern(c(4, 4, 3), c(.8, .7, .6, .7, .75, .65, .7, .6, .8, .7, .75)), cors(3, .3), c(.6, .1, .5, 0, .55, 0, .4, .1, .3, .5, .2), 7); names(d2) <- c(paste0("u", 1:4), paste0("v", 1:4), paste0("m", 1:3))
B2 <- list(U = paste0("u", 1:4), V = paste0("v", 1:4), Mk = paste0("m", 1:3))
d3 <- draw(200, pattern(c(4, 4, 3), c(.7, .6, .75, .65, .7, .75, .7, .6, .7, .7, .7)), matrix(c(1, .4, .3, .4, 1, .35, .3, .35, 1), 3), c(.9, .9, .9, .9, -.2, .3, .8, .8, .8, .8, .8) * .55, 0); names(d3) <- names(d2)
d4 <- draw(240, pattern(c(3, 3, 2), c(.8, .75, .7, .7, .8, .65, .8, .7)), cors(3, -.3)); names(d4) <- c(paste0("x", 1:3), paste0("y", 1:3), paste0("z", 1:2)); d4$x2 <- 6 - d4$x2
B4 <- list(X = paste0("x", 1:3), Y = paste0("y", 1:3), Z = paste0("z", 1:2))
d5 <- draw(180, pattern(5, c(.8, .7, .6, .75, .5)), matrix(1), 0, 0); names(d5) <- paste0("q", 1:5)
d6 <- draw(300, pattern(c(3, 3, 3), c(.9, .8, .4, .9, .3, .8, .9, .5, .7)), cors(3, -.35), 0, 0); names(d6) <- c(paste0("e", 1:3), paste0("f", 1:3), paste0("g", 1:3))
B6 <- list(E = paste0("e", 1:3), F = paste0("f", 1:3), G = paste0("g", 1:3))
d7 <- d4; d7$y1[seq(1, 200, 17)] <- NA
cases <- list(
  pairwise = c(list(options = list(commonMethod = all)), measured(d1, B1, "a1 ~~ b1", P1, method = all)),
  listwise = c(list(options = list(missing = "listwise", level = .9)), measured(d1, B1, "", listwise = TRUE, level = .9)),
  fiml = c(list(options = list(cfaMissing = "fiml", commonMethod = c("single-factor", "latent-method"), latentMethod = "free")), measured(holes(d2, .05), B2, "", fiml = TRUE, method = c("single-factor", "latent-method"), variant = "free")),
  `marker-u` = c(list(options = list(commonMethod = list("marker"), marker = "Mk")), measured(d2, B2, "", marker = "Mk")),
  `marker-c` = c(list(options = list(commonMethod = c("marker", "vif"), marker = "Mk")), measured(d3, B2, c("u1 ~~ v1", "u2 ~~ u3"), method = "vif", marker = "Mk")),
  ordered = c(list(options = list(ordered = list("*"))), measured(d4, B4, "x1 ~~ y1", ordered = TRUE)),
  `one-construct` = c(list(options = list(commonMethod = list("harman"))), measured(d5, list(Q = paste0("q", 1:5)), "q1 ~~ q2", method = "harman")),
  negative = c(list(options = list(commonMethod = c("latent-method", "harman"))), measured(d6, B6, method = c("latent-method", "harman"))),
  `few-gaps` = c(list(options = list(commonMethod = list("harman", "vif"))), measured(d7, B4, c("x1 ~~ x2", "z1 ~~ y3"), rbind(c("X", "Y")), method = c("harman", "vif")))
)

# Intervals: many replicates in R, so that they are sure to about a hundredth of their width.
boots <- function(d, blocks, N, seed) {
  set.seed(seed); text <- paste(sapply(names(blocks), function(f) paste(f, "=~", paste(blocks[[f]], collapse = " + "))), collapse = "\n"); pairs <- combn(names(blocks), 2, simplify = FALSE)
  stat <- function(x, cfa = TRUE) {
    R <- cor(x, use = "pairwise"); C <- cov(x, use = "pairwise")
    al <- sapply(blocks, function(b) { k <- length(b); k / (k - 1) * (1 - sum(diag(C[b, b])) / sum(C[b, b])) })
    h <- sapply(pairs, function(p) unlist(htmt(R, blocks[[p[1]]], blocks[[p[2]]])[c("value", "htmt2")]))
    fit <- lavaan::sem(text, x, se = "none", test = "none", baseline = FALSE)
    m <- sapply(names(blocks), function(f) unlist(composite(fit, f, blocks[[f]])[c("omega", "rhoC", "ave")]))
    c(al, rhoA(R, blocks, cbind(character(), character())), m, h)
  }
  t0 <- stat(d); t <- t(replicate(N, stat(d[sample(nrow(d), replace = TRUE), ]))); jack <- t(sapply(seq_len(nrow(d)), function(i) stat(d[-i, ])))
  bca <- sapply(seq_along(t0), function(j) {
    z0 <- qnorm(mean(t[, j] < t0[j])); l <- mean(jack[, j]) - jack[, j]; a <- sum(l^3) / (6 * sum(l^2)^1.5); z <- qnorm(c(.025, .975))
    quantile(t[, j], pnorm(z0 + (z0 + z) / (1 - a * (z0 + z))), type = 6)
  })
  list(estimates = t0, sd = apply(t, 2, sd), percentile = t(apply(t, 2, quantile, c(.025, .975), type = 6)), bca = t(bca))
}
d8 <- draw(150, pattern(c(3, 3), c(.8, .7, .6, .75, .65, .7)), cors(2, .6), 0, 5); names(d8) <- c(paste0("x", 1:3), paste0("y", 1:3))
B8 <- list(X = paste0("x", 1:3), Y = paste0("y", 1:3))
intervals <- c(list(model = "X =~ x1 + x2 + x3\nY =~ y1 + y2 + y3", data = lapply(num(d8), identity)), boots(d8, B8, 2000, 5))
cat(toJSON(list(cases = cases, intervals = intervals), auto_unbox = TRUE, digits = NA, na = "null", null = "null"))
