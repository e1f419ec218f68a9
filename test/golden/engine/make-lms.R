# Latent interactions by the likelihood itself: p-dimensional normal densities given the values of one factor, summed on a fine
# grid, maximised by nlminb; standard errors from a numerical Hessian (numDeriv). No structure is exploited.
suppressMessages({ library(jsonlite); library(numDeriv) })
# usage (in this folder): Rscript make-lms.R lms.json
# Made with R 4.2.2, numDeriv 2016.8-1.1. `lms-modsem.json`: what modsem 1.0.22 printed for a survey of 420 cases (32 nodes, observed information).
args <- commandArgs(TRUE)
set.seed(20261125)
n <- 120
A <- rnorm(n); B <- .4 * A + rnorm(n); Y <- .4 * A + .3 * B + .35 * A * B + rnorm(n, sd = .7); Z <- .5 * Y + .3 * B + .25 * Y * B + rnorm(n, sd = .7)
ind <- function(f, name, l) setNames(data.frame(sapply(l, function(k) round(3 + k * f + rnorm(n, sd = .7), 2))), paste0(name, seq_along(l)))
d <- cbind(ind(A, "a", c(1, .9, .8)), ind(B, "b", c(1, .8, .7)), ind(Y, "y", c(1, .9)), ind(Z, "z", c(1, .8)))

# etas A B Y Z; paths: list of c(row, col); products: list of c(row, a, b) where a is the conditioned factor
lms <- function(data, etas, blocks, paths, products, on) {
  p <- ncol(data); m <- length(etas); y <- as.matrix(data)
  free_loadings <- do.call(rbind, lapply(seq_len(m), function(j) { i <- blocks[[j]]; if (length(i) > 1) cbind(i[-1], j) }))
  unpack <- function(t) {
    k <- 0; take <- function(n) { v <- t[k + seq_len(n)]; k <<- k + n; v }
    L <- matrix(0, p, m); for (j in seq_len(m)) L[blocks[[j]][1], j] <- 1; L[free_loadings] <- take(nrow(free_loadings))
    Bm <- matrix(0, m, m); Bm[do.call(rbind, paths)] <- take(length(paths))
    g <- take(length(products)); nu <- take(p); th <- take(p); ps <- take(m); cab <- take(1)
    Psi <- diag(ps); Psi[1, 2] <- Psi[2, 1] <- cab
    list(L = L, B = Bm, g = g, nu = nu, th = th, Psi = Psi)
  }
  logl <- function(t, K = 50) {
    q <- unpack(t); phi <- q$Psi[on, on]; if (any(q$th <= 0) || phi <= 0) return(-1e10)
    h <- seq(-6, 6, length.out = K) * sqrt(phi); w <- dnorm(h, 0, sqrt(phi)) * (h[2] - h[1])
    cond <- q$Psi - tcrossprod(q$Psi[, on]) / phi; slope <- q$Psi[, on] / phi
    lc <- sapply(h, function(x) {
      Bk <- q$B; for (j in seq_along(products)) { r <- products[[j]]; Bk[r[1], r[3]] <- Bk[r[1], r[3]] + q$g[j] * x }
      Ai <- solve(diag(m) - Bk); S <- q$L %*% Ai %*% cond %*% t(Ai) %*% t(q$L) + diag(q$th); mu <- q$nu + q$L %*% Ai %*% (slope * x)
      R <- tryCatch(chol(S), error = function(e) NULL); if (is.null(R)) return(rep(-1e5, nrow(y)))
      -.5 * (p * log(2 * pi) + 2 * sum(log(diag(R))) + colSums(backsolve(R, t(y) - as.vector(mu), transpose = TRUE)^2)) })
    lc <- sweep(lc, 2, log(w), "+"); mx <- apply(lc, 1, max); sum(mx + log(rowSums(exp(lc - mx))))
  }
  nm <- colnames(data)
  names <- c(sprintf("%s =~ %s", etas[free_loadings[, 2]], nm[free_loadings[, 1]]), sapply(paths, function(r) sprintf("%s ~ %s", etas[r[1]], etas[r[2]])),
    sapply(products, function(r) sprintf("%s ~ %s:%s", etas[r[1]], etas[r[2]], etas[r[3]])), sprintf("%s ~1", nm), sprintf("%s ~~ %s", nm, nm), sprintf("%s ~~ %s", etas, etas), sprintf("%s ~~ %s", etas[1], etas[2]))
  start <- c(rep(.9, nrow(free_loadings)), rep(.3, length(paths)), rep(0, length(products)), colMeans(data), .5 * apply(data, 2, var), rep(.5, m), .2)
  f <- function(t) -logl(t) / nrow(y); gr <- function(t) grad(f, t, method = "simple")
  o <- nlminb(start, f, gr, control = list(iter.max = 300, eval.max = 1000, rel.tol = 1e-13))
  fine <- function(t) grad(f, t, method.args = list(r = 2)); H <- hessian(f, o$par, method.args = list(r = 2))
  for (i in 1:3) o$par <- o$par - solve(H, fine(o$par))
  list(logl = logl(o$par), gradient = max(abs(fine(o$par))), parameters = data.frame(name = names, est = o$par, se = sqrt(diag(solve(H)) / nrow(y))))
}
b3 <- list(1:3, 4:6, 7:8); b4 <- c(b3, list(9:10))
cases <- list(
  interaction = c(list(syntax = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2\nY ~ A + B + A:B"),
    lms(d[, 1:8], c("A", "B", "Y"), b3, list(c(3, 1), c(3, 2)), list(c(3, 1, 2)), 1)),
  quadratic = c(list(syntax = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2\nY ~ A + B + B:A + B:B"),
    lms(d[, 1:8], c("A", "B", "Y"), b3, list(c(3, 1), c(3, 2)), list(c(3, 2, 1), c(3, 2, 2)), 2)),
  secondStage = c(list(syntax = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2\nZ =~ z1 + z2\nY ~ A + B\nZ ~ Y + B + B:Y"),
    lms(d, c("A", "B", "Y", "Z"), b4, list(c(3, 1), c(3, 2), c(4, 3), c(4, 2)), list(c(4, 2, 3)), 2)))
write(toJSON(list(data = as.list(d), cases = cases), digits = NA, auto_unbox = TRUE), args[1])
